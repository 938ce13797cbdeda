"""The names of months and weekdays in the languages of the field, and the words that stand round them in dates."""

from __future__ import annotations

from functools import cache

from geomap.readers.values.plain import plain

GREGORIAN, HIJRI, JALALI = "Gregorian", "Hijri", "Jalali"

MONTHS: dict[str, tuple[str, ...]] = {
    GREGORIAN: (
        "january jan janvier janv يناير كانون_الثاني جانفي ژانویه ocak oca января январь янв січня січень січ",
        "february feb février fevr fév فبراير شباط فيفري فوریه şubat şub февраля февраль фев лютого лютий лют",
        "march mar mars مارس آذار mart марта март мар березня березень бер",
        "april apr avril avr أبريل إبريل نيسان أفريل آوریل nisan nis апреля апрель апр квітня квітень кві",
        "may mai مايو أيار ماي مه_می mayıs мая май травня травень тра",
        "june jun juin يونيو يونيه حزيران جوان ژوئن haziran haz июня июнь июн червня червень чер",
        "july jul juillet juil يوليو يوليه تموز جويلية ژوئیه temmuz tem июля июль июл липня липень лип",
        "august aug août أغسطس آب أوت اوت ağustos ağu августа август авг серпня серпень сер",
        "september sep sept septembre سبتمبر أيلول سپتامبر eylül eyl сентября сентябрь сен вересня вересень вер",
        "october oct octobre أكتوبر تشرين_الأول اکتبر ekim eki октября октябрь окт жовтня жовтень жов",
        "november nov novembre نوفمبر تشرين_الثاني نوامبر kasım kas ноября ноябрь ноя листопада листопад лис",
        "december dec décembre déc ديسمبر كانون_الأول دسامبر aralık ara декабря декабрь дек грудня грудень гру",
    ),
    HIJRI: (
        "محرم المحرم muharram",
        "صفر safar",
        "ربيع_الأول ربيع_اول rabi_al_awwal rabi_al_awal rabi_i",
        "ربيع_الثاني ربيع_الآخر ربيع_ثاني rabi_al_thani rabi_al_akhir rabi_ii",
        "جمادى_الأولى جمادى_الاول جمادي_اول jumada_al_awwal jumada_al_ula jumada_i",
        "جمادى_الآخرة جمادى_الثانية جمادى_الثاني jumada_al_thani jumada_al_akhira jumada_ii",
        "رجب rajab",
        "شعبان shaban",
        "رمضان ramadan ramadhan ramazan",
        "شوال shawwal shawal",
        "ذو_القعدة ذي_القعدة ذوالقعده dhu_al_qadah dhu_al_qada zul_qadah",
        "ذو_الحجة ذي_الحجة ذوالحجه dhu_al_hijjah dhu_al_hijja zul_hijjah",
    ),
    JALALI: (
        "فروردین farvardin",
        "اردیبهشت ordibehesht",
        "خرداد khordad",
        "تیر tir",
        "مرداد amurdad mordad",
        "شهریور shahrivar",
        "مهر mehr",
        "آبان aban",
        "آذر azar",
        "دی dey",
        "بهمن bahman",
        "اسفند esfand",
    ),
}
"""The names of each calendar's months, in order; of a name of several words these are joined by '_'."""
WEEKDAYS = (
    "monday mon lundi الاثنين الإثنين دوشنبه pazartesi понедельник понеділок",
    "tuesday tue tues mardi الثلاثاء سه_شنبه salı вторник вівторок",
    "wednesday wed mercredi الأربعاء الاربعاء چهارشنبه çarşamba среда середа",
    "thursday thu thur thurs jeudi الخميس پنجشنبه perşembe четверг четвер",
    "friday fri vendredi الجمعة جمعه cuma пятница пʼятниця",
    "saturday sat samedi السبت شنبه cumartesi суббота субота",
    "sunday sun dimanche الأحد یکشنبه pazar воскресенье неділя",
)
"""The names of the weekdays, Monday first."""
SILENT = """
    the of on in day from between year le la de du des d l an annee entre jour st nd rd th er ere e eme
    в на с з от від між между г год года р рік року عام سنة من في يوم بين شهر لعام لسنة از سال ماه روز
    tarihi yılı yili günü ayı ad ce м
    ميلادي ميلادية miladi
"""
"""Words that say nothing of the day itself."""
RANGE = "to until till through thru and au a et jusqu bis до по и й та إلى الى حتى لغاية تا ile ve"
"""Words between the first day and the last."""
VAGUE = """
    early late mid middle beginning start end around about approximately approx circa ca c before after since by prior
    following spring summer autumn fall winter half week weekend night days weeks months years unknown probably possibly
    debut fin mi vers environ avant après depuis printemps été automne hiver milieu courant
    أوائل أواخر أواسط منتصف نهاية بداية مطلع حوالي نحو قبل بعد منذ خريف شتاء صيف ربيع
    اوایل اواخر اواسط حدود پیش پس پاییز زمستان تابستان بهار
    başı başında sonu sonunda ortası ortasında yaklaşık civarı önce sonra ilkbahar yaz sonbahar kış
    начало начале начала конец конце конца середина середине середины около примерно до_после весна весной лето летом
    осень осенью зима зимой приблизительно
    початок початку кінець кінці кінця середині близько приблизно весна навесні літо влітку осінь восени зима взимку
"""
"""Words that leave open which day is meant."""


@cache
def months() -> dict[tuple[str, ...], tuple[str, int]]:
    """Return calendar and number of each month by the words of its name, made plain."""
    return {
        words_of(name): (calendar, number)
        for calendar, all_names in MONTHS.items()
        for number, names in enumerate(all_names, 1)
        for name in names.split()
    } | {("مه",): (GREGORIAN, 5), ("می",): (GREGORIAN, 5)}


def month_named(name: str) -> int:
    """Return the number of a month of the Gregorian calendar by one of its names, which may end in a point; 0 if none.

    >>> month_named("Févr."), month_named("تشرين الأول"), month_named("Rajab")
    (2, 10, 0)
    """
    calendar, number = months().get(words_of(name.strip(" .")), ("", 0))
    return number if calendar == GREGORIAN else 0


@cache
def weekdays() -> dict[tuple[str, ...], int]:
    """Return the number of each weekday by the words of its name, made plain; Monday is 0."""
    return {words_of(name): number for number, names in enumerate(WEEKDAYS) for name in names.split()}


@cache
def known(words: str) -> frozenset[str]:
    """Return words of a list, made plain."""
    return frozenset(plain(word.replace("_", " ")) for word in words.split())


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name of MONTHS or WEEKDAYS, made plain."""
    return tuple(plain(name.replace("_", " ")).split())

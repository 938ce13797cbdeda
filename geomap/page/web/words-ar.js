// @ts-check
/**
 * What the page says in Arabic.
 *
 * Its terms are those of conflict reporting that take no side: an attack is هجوم, an incident حادثة; a retaliatory
 * strike is ضربة ردّ, a strike in answer, and not ضربة انتقامية, an act of revenge, since the page knows what was said to
 * be answered and no motives. Counted people stand as "القتلى: 3", which is right for every number and every range.
 */

import { countsOf, distancesOf, numbersOf } from "./numbers.js";

const number = numbersOf("ar");
const counted = countsOf("ar");
const distance = distancesOf("ar", { m: "م", km: "كم" });

const incidents = (/** @type {number} */ n) =>
  counted(n, { zero: "لا حوادث", one: "حادثة واحدة", two: "حادثتان", few: "{n} حوادث", many: "{n} حادثة", other: "{n} حادثة" });

/** @type {typeof import("./words-en.js").EN} */
export const AR = {
  name: "العربية",
  direction: "rtl",
  noScript: "تحتاج هذه الخريطة إلى JavaScript. وهي لا تطلب شيئًا من الشبكة: كل بياناتها داخل هذا الملف.",
  counts: (found, all, without) =>
    (found === all ? incidents(all) : `${number(found)} من أصل ${number(all)} من الحوادث`) + (without ? ` · ${number(without)} بلا نقطة على الخريطة` : ""),
  tabsLabel: "ما يظهر بجانب الخريطة",
  tabs: { list: "القائمة", filters: "التصفية", chains: "السلاسل", unplaced: (n) => `بلا موقع ${number(n)}` },
  sortBy: "الترتيب حسب",
  sorting: { date: "التاريخ", name: "الاسم", killed: "القتلى", vague: "عدم دقة الموقع" },
  ascending: "ترتيب تصاعدي",
  descending: "ترتيب تنازلي",
  noMatch: "لا توجد حوادث مطابقة.",
  allPlaced: "لكل حادثة مطابقة موقع وتاريخ.",
  list: "الحوادث",
  listEmpty: "لا توجد حوادث في هذه الصفحة.",
  map: (n) => `خريطة الحوادث، وعددها ${number(n)}. تحرّكها مفاتيح الأسهم، ويكبّرها مفتاح الزائد ويصغّرها مفتاح الناقص. لكل حادثة زر في القائمة.`,
  details: "تفاصيل الحادثة",
  close: "إغلاق التفاصيل",
  legend: "مفتاح الخريطة والطبقات",
  legendShort: "مفتاح الخريطة",
  panel: "القائمة والتفاصيل",
  darker: "ألوان داكنة",
  lighter: "ألوان فاتحة",
  sheet: "إظهار المزيد من القائمة أو أقل منها",
  failed: "تعذّر رسم الخريطة في هذا المتصفح.",
  failedHint: "يلزم متصفح من عام 2023 أو أحدث (DecompressionStream و canvas).",
  role: { attack: "هجوم", "retaliatory strike": "ضربة ردّ", other: "حادثة أخرى" },
  killed: (n) => `القتلى: ${n}`,
  wounded: (n) => `الجرحى: ${n}`,
  noFigures: "لم تُذكر أرقام",
  figures: {
    number,
    span: (low, high) => `من ${low} إلى ${high}`, // a dash between Latin digits is read the other way round
    atLeast: (n) => `${n} أو أكثر`,
    upTo: (n) => `حتى ${n}`,
  },
  sources: (n) => counted(n, { zero: "لا مصادر", one: "مصدر واحد", two: "مصدران", few: "{n} مصادر", many: "{n} مصدرًا", other: "{n} مصدر" }),
  dates: { unknown: "التاريخ غير معروف", weekOf: (day) => `أسبوع ${day}` },
  without: "بلا موقع أو تاريخ",
  noPoint: "لا نقطة على الخريطة",
  about: "مصادر البيانات وحقوقها",
  licence: "الترخيص",
  borders: "الحدود مرسومة كما هي في Natural Earth: بحسب من يسيطر على الأرض لا من يطالب بها. والحدود المتنازع عليها متقطعة.",
  disputed: "حدود متنازع عليها هنا",
  chosen: { dashed: "", solid: "مرسومة حدودًا، كما اختار صانع هذه الخريطة.", none: "غير مرسومة، كما اختار صانع هذه الخريطة." },
  own: (file) => `خطوط الملف ${file} مرسومة أيضًا.`,
  says: {
    title: "ما تقوله المصادر",
    source: "المصدر",
    fatalities: "القتلى",
    injuries: "الجرحى",
    munitions: "الذخائر",
    range: "المدى",
    none: "لا تقارير في الصفحة.",
    archived: "نسخة مؤرشفة",
  },
  attribution: {
    title: "إسناد المسؤولية",
    none: "لا يذكر أي مصدر الجهة المسؤولة.",
    said: {
      claimed: { both: "من {who}، بحسب {by}", who: "من {who}", by: "من {by}", none: "من جهة لم تُسمَّ" },
      attributed: { both: "إلى {who}، بحسب {by}", who: "إلى {who}", by: "إلى جهة لم تُسمَّ، بحسب {by}", none: "إلى جهة لم تُسمَّ" },
      suspected: { both: "في {who}، بحسب {by}", who: "في {who}", by: "في جهة لم تُسمَّ، بحسب {by}", none: "في جهة لم تُسمَّ" },
      disputed: { both: "على إسنادها إلى {who}، بحسب {by}", who: "على إسنادها إلى {who}", by: "على جهة لم تُسمَّ، بحسب {by}", none: "على جهة لم تُسمَّ" },
      denied: { both: "من {by} لدور {who}", who: "من {who}", by: "من {by}", none: "من جهة لم تُسمَّ" },
      unknown: { both: "ما إذا كانت الجهة {who}، بحسب {by}", who: "ما إذا كانت الجهة {who}", by: "لم تُسمَّ جهة، بحسب {by}", none: "لم تُسمَّ جهة" },
    },
    status: { claimed: "تبنٍّ", attributed: "إسناد", suspected: "اشتباه", disputed: "خلاف", denied: "نفي", unknown: "غير معروف" },
    in: "في",
  },
  place: {
    title: "الموقع",
    written: "كما ورد",
    found: "الاسم المطابق",
    by: "طريقة المطابقة",
    within: "الدقة",
    at: "الإحداثيات",
    why: "السبب",
    others: "قد يكون أيضًا",
    launched: "أُطلق من",
    nowhere: "لم يُعثر عليه",
    rung: {
      given: "إحداثيات يذكرها المصدر",
      override: "تصحيح يدوي",
      exact: "الاسم حرفًا بحرف",
      core: "الاسم بلا أداة التعريف أو كلمة النوع",
      alias: "اسم بديل في معجم الأماكن",
      variant: "اسم يُنطق على نحو مشابه",
      edits: "كتابة تختلف بحرف أو حرفين",
      skeleton: "الحروف الساكنة نفسها",
      context: "الأماكن الأخرى في النص",
      online: "خدمة ترميز جغرافي على الإنترنت",
      none: "لا تطابق",
    },
    status: { placed: "", given: "", ambiguous: "ملتبس: عدة أماكن تطابق الاسم", unknown: "ليس في معجم الأماكن" },
  },
  precision: (kind, metres) => {
    const wide = metres === null ? "" : distance(metres);
    const only = { country: "البلد فقط", region: "الإقليم فقط", province: "المحافظة فقط", district: "القضاء فقط" };
    if (kind === "country") return only.country;
    if (kind === "region" || kind === "province" || kind === "district") return only[kind] + (wide && `، ضمن ${wide}`);
    if (!wide) return "درجة الدقة غير معروفة";
    if (kind === "exact" || kind === "near") return `ضمن ${wide}${kind === "near" ? " (قرب المكان)" : ""}`;
    return `في مكان ما ضمن ${wide}${kind === "sea" ? " في البحر" : ""}`;
  },
  chain: {
    title: "السلسلة",
    arrows: { out: "→", in: "←" },
    out: { retaliation_for: "ردّ على", part_of: "جزء من", follows: "تلي", same_as: "هي نفسها", disputes: "تعارض" },
    in: { retaliation_for: "جاء الرد عليها في", part_of: "تشمل", follows: "تليها", same_as: "هي نفسها", disputes: "تعارضها" },
    confidence: { stated: "مصرَّح به", implied: "ضمني", disputed: "مختلَف عليه", inferred: "استنتجه geomap" },
    later: (days) => {
      if (days === 0) return "في اليوم نفسه";
      const gap = counted(Math.abs(days), { one: "بيوم واحد", two: "بيومين", few: "بـ{n} أيام", many: "بـ{n} يومًا", other: "بـ{n} يوم" });
      return `${days > 0 ? "بعدها" : "قبلها"} ${gap}`;
    },
  },
  sourcesTitle: "المصادر",
  target: "الهدف",
  notes: "ملاحظات المرمِّز",
  distance,
  signs: {
    hollow: "علامة مفرغة: الموقع معروف تقريبًا",
    arrow: "ردّ مصرَّح به",
    dotted: "ردّ ضمني أو مختلَف عليه أو مستنتَج",
    area: "في مكان ما ضمن",
    border: "حدود متنازع عليها",
  },
  announce: (parts) => parts.filter(Boolean).join("، "),
  comma: "، ",
  term: (word) => `${word}: `,
  language: "اللغة",
  skip: { list: "انتقل إلى القائمة", map: "انتقل إلى الخريطة" },
  rowsHint: "تنقلك مفاتيح الأسهم من صف إلى صف.",
  zoomIn: "تكبير",
  zoomOut: "تصغير",
  layers: {
    uncertainty: "عدم دقة المواقع",
    links: "روابط الرد",
    launches: "نقاط الإطلاق",
    others: "حوادث أخرى",
    retaliatory: "ضربات الرد",
    attacks: "الهجمات",
  },
  events: {
    Battles: "معارك",
    "Armed clash": "اشتباك مسلح",
    "Government regains territory": "استعادة الحكومة أراضي",
    "Non-state actor overtakes territory": "سيطرة جهة غير حكومية على أراضٍ",
    "Explosions/Remote violence": "تفجيرات/عنف عن بُعد",
    "Chemical weapon": "سلاح كيميائي",
    "Air/drone strike": "ضربة جوية/بطائرة مسيّرة",
    "Suicide bomb": "تفجير انتحاري",
    "Shelling/artillery/missile attack": "قصف/هجوم مدفعي/هجوم صاروخي",
    "Remote explosive/landmine/IED": "عبوة تُفجَّر عن بُعد/لغم أرضي/عبوة ناسفة",
    Grenade: "قنبلة يدوية",
    "Violence against civilians": "عنف ضد المدنيين",
    "Sexual violence": "عنف جنسي",
    Attack: "هجوم",
    "Abduction/forced disappearance": "اختطاف/إخفاء قسري",
    Protests: "احتجاجات",
    "Peaceful protest": "احتجاج سلمي",
    "Protest with intervention": "احتجاج جرى التدخل فيه",
    "Excessive force against protesters": "قوة مفرطة ضد المحتجين",
    Riots: "أعمال شغب",
    "Violent demonstration": "مظاهرة عنيفة",
    "Mob violence": "عنف الحشود",
    "Strategic developments": "تطورات استراتيجية",
    Agreement: "اتفاق",
    Arrests: "اعتقالات",
    "Change to group/activity": "تغيّر في جماعة/نشاط",
    "Disrupted weapons use": "إحباط استخدام أسلحة",
    "Headquarters or base established": "إنشاء مقر أو قاعدة",
    "Looting/property destruction": "نهب/تدمير ممتلكات",
    "Non-violent transfer of territory": "انتقال أراضٍ بلا عنف",
    Other: "غير ذلك",
  },
  time: {
    label: "الخط الزمني",
    none: "لا تاريخ لأي حادثة.",
    undated: (n) => `${number(n)} بلا تاريخ`,
    hatched: "مخطَّط: اليوم غير معروف",
    first: "أول يوم معروض",
    last: "آخر يوم معروض",
    play: "تشغيل",
    pause: "إيقاف مؤقت",
    back: "خطوة إلى الوراء",
    on: "خطوة إلى الأمام",
    clear: "عرض الزمن كله",
    more: "الخطوات وطرق التشغيل",
    mode: "ما يحرّكه التشغيل",
    modes: { window: "متحرك", growing: "متراكم" },
    step: "طول الخطوة",
    steps: { day: "يوم", week: "أسبوع", month: "شهر", year: "سنة" },
    shown: (days, counts) => `${days}: ${counts}`,
    peak: (when, n) => `أكثرها في ${when}: ${number(n)}`,
    summary: ({ whole, dated, peak, over, undated }) => {
      const parts = [`${number(dated)} بتاريخ`, peak, over ? `${number(over)} لا يُعرف منها إلا مدة أطول` : "", undated ? `${number(undated)} بلا تاريخ` : ""];
      return `الحوادث عبر الزمن، ${whole}. ${parts.filter(Boolean).join("؛ ")}.`;
    },
    line: (role, n, vague) => `${role}: ${number(n)}${vague ? ` (منها ${number(vague)} لا يُعرف يومها)` : ""}`,
    over: (n) => `وربما ${number(n)} أخرى لا يُعرف منها إلا مدة أطول`,
  },
  find: {
    label: "البحث في الحوادث",
    placeholder: "ابحث عن أماكن أو جهات أو ملاحظات…",
    shortcut: "البحث في الحوادث (المفتاح /)",
    open: "بحث",
    clearText: "مسح البحث",
    found: (found, all) => (found === all ? incidents(all) : `وُجد ${number(found)} من أصل ${number(all)} من الحوادث`),
    details: (share) => `يجري البحث في التفاصيل… ${share} %`,
    tab: (n) => (n ? `التصفية ${number(n)}` : "التصفية"),
    asked: "المطلوب",
    remove: (what) => `إزالة ${what}`,
    clear: "مسح التصفية",
    unplacedOnly: (n) => `من الحوادث المطابقة ${number(n)} بلا موقع أو تاريخ.`,
    showUnplaced: "عرضها",
    text: "النص",
    days: "الزمن",
    facets: {
      role: "الدور", event_type: "نوع الحدث", actor: "الجهة", attribution: "إسناد المسؤولية", weapon: "السلاح", country: "البلد", source: "المصدر",
      precision: "دقة الموقع", fatalities: "القتلى", injuries: "الجرحى",
    },
    precision: {
      exact: "دقيق", near: "قرب المكان", relative: "بالنسبة إلى مكان", district: "القضاء فقط", province: "المحافظة فقط", region: "الإقليم فقط",
      country: "البلد فقط", sea: "في البحر",
    },
    notKnown: "غير معروف",
    number,
    chosen: (n) => `المختار: ${number(n)}`,
    all: (n) => `عرض الكل (${number(n)})`,
    fewer: "عرض أقل",
    rest: (n) => `${number(n)} غيرها: ابحث عنها بالاسم.`,
    findIn: (title) => `البحث في: ${title}`,
    noValue: "لا شيء بهذا الاسم.",
    noFacets: "لا شيء يميّز الحوادث بعضها عن بعض.",
  },
};

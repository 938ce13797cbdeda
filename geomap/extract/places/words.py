"""Word lists by which names are told apart, all in small letters."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def listed(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


IN_PERSONS = listed(
    """
    al el ad ash bin ben ibn abu abou de la del van der den von da dos di du ter ten y
    """
)
"""Those inside the names of persons."""
PARTICLES = listed(
    """
    of bin de del della la le les da do dos das di du der den des van von el al ez es ed e en sur the and upon on y au i
    """
)
"""Words written small inside names: Rio de Janeiro, Sea of Azov, Trinidad and Tobago."""
ARTICLES = listed("al el ad ar as at az an ash adh ed es et ath ez")
"""Arabic articles, which open a name when a hyphen or a capital follows: al-Qaim, el Fasher."""
IN = listed(
    """
    in near at outside inside around throughout across into toward towards via between within onto
    """
)
"""Words behind which a name is a place."""
OF_PLACES = listed(
    """
    mayor governor residents people streets outskirts edge hills mountains capital north south east west northeast
    northwest southeast southwest km kilometres kilometers miles side suburbs area outside coast centre center heart
    siege battle fall capture liberation defence loss recapture takeover shelling bombing bombardment inhabitants
    heights entrance out settlement hamlet commune
    """
)
"""Words behind which, with 'of' between, a name is a place."""
LANGUAGES = listed(
    """
    arabic hebrew persian farsi pashto dari urdu hindi bengali tamil latin mandarin cantonese swahili hausa yiddish
    """
)
"""Languages that are no adjective of a land."""
TAKEN = listed(
    """
    retook retaken recaptured overran overrun besieged stormed shelled bombed bombarded pounded entered reached raided
    invaded
    """
)
"""What is done to places more than to persons."""
FALLEN = listed("fired fell fallen landed rained fire dropped launched advanced marched descended swooped")
"""Behind these and 'on' a name is a place."""
NEAR = listed("near outside around towards toward between")
"""Those words of them behind which hardly anything else stands."""
ORGANISED = listed(
    """
    hamas isis isil daesh fatah hezbollah hizbullah hizballah houthi houthis taliban shabaab jihad ansar kataib kataeb
    kata'ib kata’ib hashed xinhua anadolu tass google nasa nato
    """
)
"""Groups, agencies and companies that some village is called like."""
ALSO_ADJECTIVES = listed("saudi emirati qatari kurdish")
"""Adjectives that are names of their land, too."""
PERHAPS_IN = listed("from to of over against leaving visiting visited and or")
"""Words behind which it may well be one."""
PARTS = listed(
    """
    north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern upper lower greater inner outer mid
    """
)
"""Words for a part of a place, which belong to its name where they are written with a capital."""
BETWEEN = PARTS | listed(
    """
    the downtown nearby neighbouring neighboring suburban rural old rebel-held occupied coastal port city town
    village capital province state county district region island
    """
)
"""Words that stand between 'in' and a name."""
TITLES = listed(
    """
    mr mrs ms miss dr prof professor sir lady lord dame rev father sister brother saint president premier minister
    senator sen rep representative congressman congresswoman governor gov mayor chancellor king queen prince
    princess emperor sultan sheikh sheik shaikh imam ayatollah mullah pope cardinal bishop archbishop rabbi judge
    justice ambassador secretary chairman chairwoman director spokesman spokeswoman gen general maj major col
    colonel lt lieutenant capt captain sgt sergeant cpl corporal corp pvt private adm admiral cmdr commander brig
    brigadier marshal officer inspector constable const detective sheriff coach striker midfielder defender actor
    actress singer author journalist analyst lawyer haji hajji
    """
)
"""Words before the name of a person."""
SAYS = listed(
    """
    said says told tells added adds wrote writes explained argued recalled replied joked tweeted insisted testified
    thinks thought believes laughed smiled who whose married
    """
)
"""What persons do."""
SHIPS = listed(
    """
    uss hms hmcs hmas ins usns mv mt ss rms tanker ship vessel frigate destroyer carrier ferry freighter cruiser
    submarine trawler yacht corvette boat
    """
)
"""Words before the name of a ship."""
SHIP_CODES = frozenset({"uss", "hms", "mv", "hmcs", "hmas", "mt"})
"""Those of them that are written in capitals."""
ARMED = listed(
    """
    brigade brigades battalion battalions regiment militia militias martyrs hawks lions army corps legion
    """
)
"""Words behind the name of an armed group, which is no place even if it is called after one."""
CREATURES = listed(
    """
    united city fc rovers wanderers rangers albion athletic hotspur times post herald tribune gazette star news
    press journal chronicle mirror telegraph bank airlines airways university college institute foundation tv
    television radio party group company corporation inc ltd union association council committee commission court
    police treaty agreement accord declaration convention conference festival cup games league open marathon
    protocol pact summit school
    """
)
"""Words behind a name that make it one of something else: a paper, a club, a company, a treaty."""
NO_NOUNS = listed(
    """
    a an the and or but nor who whose which that is are was were be been has have had will would can could may might
    said says told in on at by to from for with as of than when while if it he she they we his her their its also
    not did do does because after before since until
    """
)
"""Words that an adjective never describes: before these 'Turkish' is a language or a person."""
SHORT = listed("us uk usa uae eu drc ussr ksa prc png dprk bc dc nyc nsw fata rsa roc gcc")
"""Capital letters that are a place; of others that are as short most are something else."""
STATES = listed(
    """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex vt va wash wis wyo ont que man sask alta nfld
    """
)
"""What American and Canadian papers write behind a town and a comma, with a stop."""
POSTAL = listed(
    """
    al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or
    pa ri sc sd tn tx ut vt va wa wv wi wy dc ab bc mb nb nl ns nt nu on pe qc sk yt uk us usa uae
    """
)
"""What stands behind a town and a comma in capital letters."""
CONTRACTED = listed("ll re ve d m t")
"""What stands behind the apostrophe of a word that is none of a name: I'll, don't."""
TOLD = listed(
    """
    news newspaper agency magazine daily weekly channel broadcaster website outlet wire
    """
)
"""Words in small letters behind the name of who publishes."""
SAINTS = listed("st ste mt ft")
"""What a stop shortens at the beginning of a name."""
CALENDAR = listed(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    easter christmas ramadan eid
    """
)
"""Days, months and feasts."""


WEIGHTY_LAND, WEIGHTY_TOWN = 4.0, 6.0
"""What weighs less is no land that helps to tell a town, and no town that speaks for a government."""


@cache
def common() -> frozenset[str]:
    """Return English words that are written small."""
    return _lines("common.txt") | CALENDAR


@cache
def given() -> frozenset[str]:
    """Return names that are given to persons."""
    return _lines("given.txt")


def _lines(name: str) -> frozenset[str]:
    return frozenset(files("geomap.extract.places").joinpath(name).read_text(encoding="utf-8").split())

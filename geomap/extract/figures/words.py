"""Words that say what is counted and what befell it; data before code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from geomap.extract.mention import Counted

Form = Literal["done", "doing", "suffered"]
"""'killed' has objects or subjects, 'killing' objects, 'died' subjects."""


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


DONE: dict[Counted, frozenset[str]] = {
    "killed": _words(
        "killed slain murdered assassinated executed massacred martyred neutralised neutralized eliminated beheaded"
        " slaughtered shot_dead gunned_down wiped_out burned_to_death burnt_to_death stabbed_to_death hanged lynched"
        " hacked_to_death beaten_to_death burned_alive burnt_alive crushed_to_death put_to_death"
    ),
    "wounded": _words(
        "wounded injured hurt maimed hospitalised hospitalized cut_by shot_in_the hit_in_the taken_to_hospital"
        " rushed_to_hospital admitted_to_hospital"
    ),
}
"""Words that may be active, passive or shortened: 'killed two', 'two were killed', 'two killed'."""
DOING: dict[Counted, frozenset[str]] = {
    "killed": _words(
        "kill kills killing slew murdering assassinating executing massacring neutralising neutralizing eliminating"
        " beheading slaughtering gunning_down shooting_dead claimed_the_lives_of claiming_the_lives_of"
        " took_the_lives_of taking_the_lives_of cost_the_lives_of costing_the_lives_of"
    ),
    "wounded": _words("wound wounds wounding injure injures injuring hurting maiming"),
}
"""Words whose objects were counted."""
TREATING = _words("treated treating treats treat")
"""Words whose objects were wounded, if they are no passives."""
MOURNING = _words("mourn mourns mourned mourning bury buried burying")
"""Words whose objects were killed where a number says how many; without one they are somebody's kin."""
CARRIED = _words("taken rushed flown airlifted brought admitted transferred evacuated driven")
"""Words behind 'were' that say that people are hurt where 'to' a hospital follows."""
HOSPITALS = _words("hospital hospitals clinic infirmary")
CARED_FOR = _words("in_hospital under_treatment in_intensive_care in_critical_condition in_a_critical_condition")
"""Words behind 'are' that say that people are hurt."""
SUFFERED: dict[Counted, frozenset[str]] = {
    "killed": _words(
        "died dies die dying dead perished perish drowned lost_their_lives lost_his_life lost_her_life"
        " succumbed fell_dead deceased embraced_martyrdom paid_with_their_lives attained_martyrdom"
    ),
    "wounded": _words(
        "suffered suffer suffering sustained sustaining treated needed needing required received left lost"
        " escaped sought seeking"
    )
    | CARED_FOR
    | CARRIED,
    "missing": _words("missing unaccounted_for"),
}
"""Words whose subjects were counted."""
HARMS = _words(
    "injuries injury wound wounds bruises cuts trauma burns concussion concussions tbi tbis fractures treatment"
)
"""What must follow 'suffered', soon."""
LOSSES = _words("death deaths loss killing killings murder assassination execution bodies corpses remains throats")
"""Nouns behind which 'of' and the killed stand."""
NAMING: dict[Counted, frozenset[str]] = {
    "killed": _words("deaths fatalities bodies corpses lives martyrs dead"),
    "wounded": _words("injuries injured wounded"),
    "munitions": _words(
        "rockets rocket missiles missile shells shell drones drone uavs uav bombs bomb bomblets projectiles projectile"
        " rounds grenades grenade mortars warheads katyushas grads shaheds torpedoes torpedo ieds airstrikes strikes"
        " mines bullets"
    ),
    "people": _words(
        """
        people persons person civilians civilian men man women woman children child boys boy girls girl babies baby
        infants teenagers teenager students student pupils teachers teacher workers worker contractors contractor
        soldiers soldier troops servicemen serviceman servicewoman servicemembers marines marine sailors sailor airmen
        officers officer policemen policeman policewoman police constables constable guards guard gendarmes personnel
        members member fighters fighter militants militant militiamen militiaman insurgents insurgent rebels rebel
        gunmen gunman terrorists terrorist guerrillas guerrilla jihadists extremists attackers attacker bombers bomber
        farmers farmer fishermen fisherman shepherds shepherd herders herder traders trader passengers passenger
        drivers driver residents resident villagers villager worshippers pilgrims refugees refugee migrants migrant
        prisoners prisoner inmates detainees hostages hostage journalists journalist doctors doctor nurses nurse
        medics medic paramedics patients patient aid humanitarian employees employee staff crew crewmen technician
        technicians engineers engineer politicians official officials commander commanders leaders leader judge judges
        priest priests monk monks brother brothers sister sisters mother father son sons daughter daughters wife
        husband couple family relatives others other victims victim casualties survivors bystanders protesters
        protester demonstrators nationals national citizens citizen americans american britons briton iraqis iraqi
        iranians syrians israelis israeli palestinians palestinian ukrainians russians turks kurds afghans pakistanis
        indians nigerians lebanese conscripts reservists recruits cadets commandos paratroopers peacekeepers
        peacekeeper settlers settler tribesmen elders youths youth locals foreigners tourists tourist volunteers
        volunteer rescuers firefighters firefighter widows orphans dependants soldier's merchants shoppers customers
        labourers laborers miners miner mourners guests sergeant sergeants corporal corporals lieutenant lieutenants
        captain captains colonel colonels general generals brigadier brigadiers private privates sepoy sepoys jawan
        jawans gendarme ranger rangers vigilante vigilantes passers-by passer-by troopers trooper pilots pilot mayor
        mayors councillor councillors deputy bodyguards bodyguard shopkeepers shopkeeper cooks cook companions
        companion assailants assailant bandits bandit raiders herdsmen neighbours neighbour neighbors neighbor
        servicepeople combatants noncombatants adults adult minors pensioners grandmother grandfather toddler toddlers
        """
    ),
}
"""Nouns that say what is counted; 'people' of whom a verb must say what befell them."""
ONE_PERSON = _words(
    """
    man woman child boy girl baby infant toddler teenager youth student pupil teacher worker contractor
    soldier sailor airman marine serviceman servicewoman policeman policewoman constable guard bodyguard
    escort fighter farmer fisherman shepherd herder trader shopkeeper passenger driver pilot co-pilot captain
    gunner translator interpreter resident villager journalist reporter cameraman photographer doctor nurse
    medic paramedic patient employee technician engineer cook politician official lawmaker mayor councillor
    deputy commander governor judge lawyer priest imam monk preacher cleric brother sister mother father son
    daughter wife husband widow cousin nephew niece uncle aunt grandson granddaughter grandmother grandfather
    neighbour neighbor companion colleague aide assistant passer-by bystander
    """
)
"""Nouns for one person: behind 'the' or 'his' they count one."""
EVERYBODY = _words(
    """
    people persons person dead killed deaths fatalities casualties victims men members others civilians wounded injured
    bodies lives relatives family
    """
)
"""Nouns of a total of which the sorts may follow: 'six people, two soldiers and four policemen'."""
OTHER = _words(
    """attack attacks launcher launchers site sites base bases house houses home homes village villages town towns city
    cities district districts province provinces region regions area areas vehicle vehicles car cars truck trucks bus
    buses lorry lorries tank tanks building buildings school schools hospital hospitals shop shops church churches
    mosque mosques bridge bridges ship ships vessel vessels boat boats plane planes jet jets aircraft helicopter
    helicopters warplanes camp camps post posts checkpoint checkpoints position positions target targets place places
    location locations incident incidents explosion explosions blast blasts raid raids operation operations clash
    clashes day days hour hours minute minutes second seconds week weeks month months year years decade decades time
    times night nights kilometre kilometres kilometer kilometers km metre metres meter meters mile miles foot feet yard
    yards inch inches mm cm kg kilo kilos kilogram kilograms pound pounds ton tons tonne tonnes litre litres hectares
    acres percent per cent degrees dollars euros million billion phones weapons rifles rifle guns gun cattle cows goats
    sheep animals camels dogs facilities facility unit units brigade brigades battalion battalions group groups faction
    factions party parties country countries nation nations state states company companies store stores points storey
    storeys storage votes seats tents trees bags copies windows floors doors system systems battery batteries depot
    depots alert alerts station stations factory factories parade warning warnings drill drills device devices
    bunkers shelters tankers trailers containers quarters headquarters boosters doors matters powers papers
    launches launch strike protest protests march session sessions meeting meetings talks statement statements a.m p.m
    am pm o'clock gmt utc oil gas fields field wells well
    newspaper tractor trawler freighter tower border river corner shelter carrier cruiser
    destroyer motor reactor transformer generator hangar bodyguards_of line lines road roads nautical
    """
)
"""Nouns of what can neither be killed nor fired; behind a word above they make it part of a compound."""
BREAKS = _words(
    """
    in on at near by from with during when who whom that which while after before as for to and or nor but including
    among across around outside inside between over under against into onto since until because if where than about
    behind along through without within despite following was were is are be been being has have had did does do
    will would could can may might must should hit hits struck landed land lands fell fall falls fired fires
    launched exploded explode slammed slam said says say told reported killed died dead wounded injured hurt missing
    killing wounding injuring leaving left went took came crossed attacked detonated burst damaged destroyed still
    then later also not there this these those he she it they we i his her its their our my your the a an both each
    per dropped targeted targeting intercepted aimed whose what how suffered suffering reportedly towards toward
    threw throw hurled held saw made sent built found took carried travelling traveling carrying wearing using met
    go goes went fled flee remain remains live lives lost now today yesterday overnight himself herself themselves
    """
)
"""Words that no noun behind a number goes beyond."""
HEARD = _words(
    "said_to_have_been said_to_have said_to_be believed_to_have_been believed_to_be believed_to_have"
    " thought_to_have_been thought_to_be reported_to_have_been feared_to_have_been known_to_have_been"
    " understood_to_have_been presumed_to_have_been"
)
"""Words between a subject and what befell it by which somebody has heard of it."""
AUXILIARY = (
    _words(
        """
    reported left found pronounced declared was were is are be been being got get gets have has had having did do does
    reportedly also later already still all both now since instantly apparently allegedly may might could will would
    feared confirmed initially subsequently then so far either seriously slightly lightly badly severely critically
    gravely mortally fatally
    """
    )
    | HEARD
)
"""Words between a subject and what befell it."""
PASSIVE = _words("was were is are be been being got get gets")
"""Those of them that make a passive."""
STOPS = _words("that said says say when while after as but if because where before since left leaving saying whether "
               "told reports reported nobody none no without with hit struck")  # fmt: skip
"""Words beyond which no subject is looked for."""
LED_IN = _words("including among of_whom of_them mostly")
"""Words behind which a part of what was counted before is told."""
AGED = _words(
    "brothers sisters boys girls sons daughters children twins teenagers students pupils cousins private corporal"
    " sergeant lieutenant major recruit conscript man woman"
)
"""More nouns behind which 'of' and a number say how old somebody is."""
LIMBS = _words("finger fingers hand hands arm arms foot feet leg legs limb limbs eye eyes sight hearing toes")
"""What somebody who is hurt may have lost."""
THE_DEAD: dict[Counted, frozenset[str]] = {
    "killed": _words("dead killed fatalities"),
    "wounded": _words("wounded injured"),
}
"""Words behind 'the' and before 'were' that say of whom a list is."""
SOME = _words("of_them of_whom")
"""Words by which some of those are counted that were told before."""
DOWNED = _words("intercepted downed shot_down destroyed recovered seized found defused stolen dismantled captured")
"""What is done to munitions that hit nothing."""
SKIPPED = _words(
    "the its his her their our those these also at least further additional extra other more of only just us"
)
"""Words that may stand between a verb and the number of its objects."""
BESIDE = _words("along_with as_well_as together_with alongside")
"""Words behind which more of those are told who were counted before."""

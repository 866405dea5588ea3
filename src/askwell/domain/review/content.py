"""This file is which words of a sentence carry something particular, and which fit any letter."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from askwell.domain.review.normal import fold_letters
from askwell.domain.review.word_lists import list_words

if TYPE_CHECKING:
    from collections.abc import Iterable

SMALL_WORDS = list_words("""a an the and or but if so as at by for from in into of off on onto out over per than that then to under until up upon via with within without
    i me my mine myself we us our ours you your yours yourself he him his she her hers it its they them their theirs this these those who whom whose which what
    when where why how there here am is are was were be been being do does did done doing have has had having will would shall should can could may might must
    not no nor never none any some all both each every either neither one ones two three four five other another such same own too very just also only even
    still yet ever again more most much many less least few little lot lots bit quite rather really truly so-called about above after against along among around
    before behind below between beyond during except near since through throughout toward towards while because although though unless whether like well
    get gets got getting go goes going gone went come comes came coming make makes made making take takes took taken taking give gives gave given giving
    put let let's say says said saying tell tells told telling see sees saw seen seeing look looks looked looking know knows knew known knowing think thinks thought
    thinking want wants wanted wanting need needs needed use uses used using try tries tried trying find finds found finding feel feels felt feeling seem seems
    seemed keep keeps kept keeping hear hears heard hearing hope hopes hoped hoping love loved loving liked enjoy enjoyed enjoying wish wished ask asks asked asking
    talk talks talked talking speak speaks spoke spoken speaking meet meets met meeting chat chatted chatting write writes wrote written writing reach reached reaching
    send sends sent sending reply replied respond call calls called calling help helps helped helping share shares shared sharing learn learns learned learnt learning
    understand understood show work works worked working please thank thanks thankful grateful gratitude appreciate appreciated appreciation kind kindly kindness
    sincerely best regards dear hi hello hey mr mrs ms dr prof sir madam etc ok okay yes oh""")
# Words of praise, of careers, of courtesy: true of anybody, so they name nobody.
COMMON_WORDS = list_words("""able abilities ability absolutely accomplished accomplishment accomplishments achievement achievements admirable admiration admire admired admiring advice advise advised afternoon amazing
    ambition ambitious answer answers answered answering area areas aspect aspects aspire aspiring attention available availability awesome background backgrounds beautiful benefit big brilliant broad busy calendar
    career careers caught challenge challenges chance choice choose chose clear clearly coffee colleague colleagues college comfortable community company companies confidence confident connect
    connection connections consider considered considering contact contacting contribution contributions convenience convenient conversation conversations cool course courses curious current currently daily
    day days decide decided decision dedicated dedication deep deeply degree description different direction discuss discussing discussion dream dreams duties early easy education email
    employee employees employer encourage encouraged encouragement encouraging engaged enough entire especially evening everyone everything excellence excellent excited exciting expect experience
    experienced experiences expert expertise explore explored exploring extensive extremely eye fact family fantastic far fascinated fascinating field fields figure final first flexible follow
    followed following forward friend friends friendly full future gain generous generosity generously genuinely glad goal goals good graduate graduated graduating graduation great greatly
    grow growing growth guidance happy hard head heading helpful high highly honest honestly honor honored honour honoured hour hours idea ideas image impact important impress impressed
    impression impressive incredible incredibly individual industry industries influential info information informational informative insight insights insightful inspiration inspirational inspire
    inspired inspires inspiring instead interest interested interesting interests interview interviews introduce invaluable involved job jobs join journey keen knowledge knowledgeable known
    large last latest lead leader leaders leadership leading level life linkedin listed listen listened long made major majoring make market master matter meaningful means mentor mentoring message
    mind minute minutes moment moments month months morning motivate motivated motivating motivation name names network networking new next nice note noticed obvious obviously office once
    online open opinion opportunities opportunity organization organisation outstanding pages page part particular particularly passion passionate past path paths people perfect person personal personally
    perspective perspectives phone pick picture place planning plans pleasure point points position positions possible post posts practical prestigious prestige pretty prior professional professionally professionals
    profile profiles progress proud provide provided pursue pursuing pursuit qualities question questions quick quickly quite range read reading real reason reasons recent recently recommend regarding
    related remarkable renowned reputation research respect respected responsibilities responsibility right role roles route say schedule school search see senior sense share short similar skill skilled skills
    small someday someone something sometime somewhere soon sort special specific stand stature start started starting stay step steps stories story strong student students studied studies study studying
    subject success successes successful successfully super support supportive sure sweet talent talented taught teach team teams telling thing things thoughtful thoughts thrilled time times tip tips
    title today together tomorrow tonight topic top touch true turn type understanding university useful usually valuable value valued view vision visionary wait way ways website week weeks willing willingness
    wisdom wise wonderful words world worth year years yesterday young zoom video campus semester term class classes looked forward monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december spring summer fall autumn winter weekend holiday hopefully certainly definitely feeling lucky honored pleased privilege pleasant
    great meeting shed light eye-opening enlightening thorough patient patience professionalism openness openly honesty candid passionate enthusiasm enthusiastic energy inspiring amount plenty bunch
    realize realized realise realised confirm confirmed reaffirmed strengthened solidified confirms remain remember forget invested invaluable absolutely fully wealth depth breadth caliber calibre stellar track record
    came across stumbled stood struck touched moved moving wow congrats congratulations respected esteemed role-model hero idol legend guru expert-level greatest finest leading-edge cutting-edge cutting edge innovative innovation
    innovations innovator pioneer pioneering trailblazer trailblazing amazing awe exactly live living lives changed change changing changer transition navigate navigating insider firsthand first-hand hand hands
    run runs running manage manages managing build builds building built run ran seen show shows showed shown serve served serves based located alumni alum alumnus alumna entire whole
    somewhat certain various several number numbers kinds kind lots none else anything nothing nobody anyone anybody everybody somebody back down away always often sometimes usually early late later
    ago already almost maybe perhaps probably possibly hopefully simply enough especially extra further general generally genuine grand huge immense immensely enormous enormously tremendous tremendously truly
    unique wide wonderful yours yourself request requests requesting require requires contacted busy-ness quarter productive trust grant grants granted earliest confident wisdom bring brings brought brain briefly brief
    believe believed attach attached attaching prepared prepare set setting included resume cv referral openings opening hiring immediately handle handles whoever stature trust sincere
    now continue continuing continued abroad pray prayers women men woman man voice voices speaks itself recognized recognised successful wealth blown
    offer offered offers offering hold held return anyways anyway meantime sharing invite invited guide guided guides guiding shape shaped shaping bright better finish finished completing complete completed""")

_TOO_SHORT = 2
# Words in -ly say how, not what; these few do not.
_NOT_MANNERS = list_words(
    "family assembly butterfly july italy supply rally belly jelly lily fly reply holly"
)


def find_substance(words: Iterable[str], *, known: frozenset[str] = frozenset()) -> list[str]:
    """Return the words that are neither small, nor flat, nor among the known ones."""
    return [
        word
        for word in words
        if len(word) > _TOO_SHORT
        and not word[0].isdigit()
        and (not word.endswith("ly") or word in _NOT_MANNERS)
        and word not in SMALL_WORDS
        and word not in COMMON_WORDS
        and stem_word(word) not in known
    ]


@lru_cache(maxsize=8192)
def stem_word(word: str) -> str:
    """Cut the commonest endings, enough to see that planner and planning are kin."""
    word = word.removesuffix("'s").removesuffix("'")
    for ending in (
        "ianship",
        "manship",
        "ship",
        "ational",
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ists",
        "ist",
        "ers",
        "ors",
        "ies",
        "ed",
        "er",
        "or",
        "al",
        "ure",
        "es",
        "ics",
        "ic",
        "ian",
        "ity",
        "ive",
        "s",
        "y",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) > _TOO_SHORT:
            return word[: -len(ending)]
    return word


def stem_words(*texts: str) -> frozenset[str]:
    """Return the stems of all words of some texts."""
    return frozenset(
        stem_word(word) for text in texts for word in re.findall(r"[^\W_]+", fold_letters(text))
    )


# What people work in: naming it names nobody.
COMMON_FIELDS = stem_words(
    "marketing design architecture accounting consulting engineering nursing medicine law policy public health museum hospitality technology tech science business "
    "finance education government human resources planning urban environmental software data analytics industry development ux ui hr product brand supply chain "
    "professional field sector manager director leader expert specialist officer consultant analyst designer engineer architect nurse teacher"
)

"""This file is words that stand in headings, menus and addresses of pages, and hardly in a name."""

from __future__ import annotations

import re

from askwell.formats.staff_page.thing_words import is_thing_word

_WORDS = frozenset(
    """
a about academic academics academy access account accounting accounts accueil across action activities actualites add
additional address admin administration admissions advanced advancement affairs after afternoon age agency agenda
agendas agreement air airport aktuelles alabama alaska alert alerts algebra all alpha also alumni amazing america
american an and anfahrt angry anniversary announces annual ansprechpartner any appetizers applications applied apply
appointment appointments approach approved approves archive archives are area areas arizona arkansas army article
articles arts as ask assembly at athletics attorneys australia author aviso award awards bachelor back backs bag bags
banking bar baseball basic basketball battery bay beach become beef beer beginner beginners begins benefits best beta
better between bible bike billing bio biography biology birth birthday bistro blog blogs blue board book bookings
books branch brand bread breakfast brothers browse brunch budget bug bugs building bureau bus business by cable cafe
calculus calendar california call camera campaign campus can canada capacity capital care career careers cart case
cases catalog categories catering center centers centre century certification chamber change chapel charger chart
charter check checkout cheese chemistry chi chicken children chisiamo choir choose christmas city civic class classes
classic classical clean cleaning clerks client clients clinic closed clothing cloud club clubs coaching code cold
collection college colorado comments commission committee committees communications community company complete
compliance computer computers concerns concert conditions conference connecticut consulting contact contacter contacto
contacts contatti contemporary content conversation cookie cookies cooking cool cooperation coordination copper copy
copyright corporate corporation council counties county course courses court create creative creek crew culture
current customer customers cycling daily dark dashboard data database date datenschutz day days deadline decade
december decision declares deep degree degrees delaware demo department departments depot desk dessert desserts
details development device devices digital dinner diploma direct directions directory dirty discover dissertation
district districts diversity division doctoral document documents donate donations dormitory download downloads dress
drive drop dry each early easy economic economics edit edition editorial education effort election electric electrical
elementary email emergency employee employees employer employment ends energy engage engagement engineering england
english enquiries enquiry enroll enrollment enterprise entertainment environment environmental equal equality equipe
equipment equipo equity era essential essentials ethics evening event events every everyone exam examples exams
excellence executive exhibitions expansion experience experienced experts explore extension external facebook
facilities facility facts faculty falls famous faq faqs farm fast fax feature featured features february federal
feedback fees festival field file files film finance financial find fire first fiscal five fleet floor florida follow
following food football for forest form formation forms forum forward foundation four france free fresh friday from
fund fundamentals funding funny future gala gallery games garden gardens gas general geometry germany get getting gift
gifts girls giving global go goals golf good got government graduate graduates grammar grant grants great grill group
groups grows growth guest guide guidelines gym hall hampshire happy harbor harbour hat hats have hawaii health
healthcare heavy help here heritage hidden high higher highlights highway hire hiring history hockey holdings holiday
holidays holy home homepage homework hospital hosting hosts hot hotel hotline hour hours house housing how huge human
humble icon idaho identity if illinois impact impressum improvement in inc index india industries industry info
information infrastructure inicio initiative initiatives innovation inquiries inquiry inside insights inspects
instagram institute institution institutional instructions insurance integrity interest interests intermediate
international internship internships into intro introduction introductory investment investments iowa is island issues
it italy items jail january jersey jobs join joins journal july kansas karriere kentucky key kids kindergarten kitchen
knowledge kontakt lab labs land language languages laptop latest launch launches law laws lead leaders leadership
league learn learning lecture lectures leer legal legales legislative leistungen lesen lesson lessons let letters
level libraries library license licenses life like limited line linear link linkedin links lire list listing lists
lite literature live llc llp load local location locations log login logistics logout looking lorem loses ltd lunch
made magazine mail main maine maintenance make making management map maps marathon march marina marines market
marketing maryland mas mass massachusetts masters match materials matters media medium meet meeting meetings mehr
member members membership memorial memory mentions menu message messages method methods metro michigan midnight
ministry minnesota mission missions mississippi mitarbeiter mobile modern monday more morning mosque most mountain mug
municipal museum music my names national navigation navy nebraska neighborhood network nevada new newest news
newsletter newsletters newsroom next night no north northern nosotros not note notes notice notices noticias notre
nous november now nuclear nursery ocean october of off offer offers office officers offices official officials ohio
oil oklahoma on one ongoing online only open opening openings opens operations opportunities opportunity option
options or order ordinance ordinances oregon organic organization other our out outreach over overview own page pages
paper papers parking parks part partners partnership partnerships parts pasta patch patient patients pay payment
payments pennsylvania people performance permit permits personal personnel phase philosophy phone photo photography
photos physics pick pink pizza plan planning plans plastic platform play please plus podcast poet poetry police
policies policy politica pool poor popular portal portfolio position positions post posted posts power practical
practice practices prayer premium preschool press previous price prices pricing primary print printer printing prison
privacidad privacy private privately pro procedures process procurement product products professional program
programme programmes programs progress project projects promises promotions properties property proposal proposals
prospective provider providers psychology public publication publications purchasing purple quality question questions
quick quote quotes rail railway rates read reader readings ready real recent recipe recipes record records recreation
recruitment red references register registration regulations rejoindre related relations release releases remote
rental rentals report reporting reports request requests requirements reservation reservations reserved resident
residents resolution resources response responsibilities responsibility responsive results resume retail return
returns review reviews rights rises river road roads room rooms router rss rules sad safe safety salad sale sales
saturday save scarf schedule schedules scholarship scholarships school schools science sciences scotland sea search
season secondary secret section sector security see select seminar seminars send september series serious server
servers service services servicios servizi session sessions set settings seven sewer share shipping shirt shirts shoes
shop short show siamo sign signs simple site sitemap six skills skip sky slow soccer social society sociology software
solar solution solutions sons soup south southern speak speaks special specials spiritual sponsors sponsorship sport
sports spotlight spring square staff standard standards stars start starter startseite startup state statement station
statistics status stay store stories story strategic strategies strategy street streets strike student students
studies studio studios study submissions submit subscribe subscription success suggestions suite summary summer sunday
support sustainability swimming syllabus synagogue system systems tablet take tall tavern tax taxes teachers teaching
team teams technical technologies technology tel telephone ten tennessee tennis term termine terms test testimonials
testing texas text textbook thank thanks that the their these thesis this three thursday tickets time times tiny tips
title today toggle tomorrow tools top topics total tourism tournament tower town toy toys track tracking traffic
trails training transit transition transparency transport transportation travel treatment trending trial trust tuesday
tunnel tutoring twitter two uber ultimate union unit united university unlimited uns unveils up upcoming update
updates upload us use useful user utah utilities utility vacancies valley values vegan vegetarian vehicle vehicles
ventures venue venues vermont version via video videos view village vision visit visiting visitor visitors visits
volunteers wales walking warm watch watches water way ways we weak wealth weather web webcast website websites
wednesday week weekly weeks weiter welcome wellness west western wet what when where which while who why wide wine
wins winter wisconsin wishlist with within women work working works workshop workshops world worship writing year
years yellow yes yesterday yoga you young your youth youtube zone zoning
""".split()
)
# Fields of learning and doing; no name many people have ends so.
_ENDINGS = re.compile(
    r"(?:ology|ography|onomy|istry|ometry|ism|[aict]tion|ssion|ments|ities|ware|[aeo]tics|mics)$"
)
# Family names as well: they are one below a given name, and last.
_FAMILY_NAMES = frozenset(
    """
young hall price west grant grants day parks page short ware english weeks house case best good branch banks fields field
street court rivers hill hills north south law laws major print bell forest garden gardens church temple chapel lake bridge
clements cruz sun summers winters sales post power powers read reading life light love way ways walls wells lane row mill
mills marsh moor woods wood wall castle barn block point pond ridge shore ward wards bath bench camp cove cook coates coats
glass ham hood hob isle knife lamp marble market path pen plains pool pot ring roof slope spring springs stall stand stream
throw dock grove close quarry plaza villa sala bank chronicle gates gate fair park vest singer boot orchard arch alley coffee
cox bowl cake campos sandwich piazza huis kantor comune plein credit orange lemon salmon steel ham ale snow bacon burger mango fries chapters
barristers ballot motors witness heights lime garlic
""".split()
)


def is_heading_word(word: str) -> bool:
    """Tell whether a word, in small letters, says that its line is no name."""
    return word in _WORDS or is_thing_word(word) or _ENDINGS.search(word) is not None


def is_family_name_too(word: str) -> bool:
    """Tell whether a heading's word, in small letters, is also a family name many people have."""
    return word in _FAMILY_NAMES

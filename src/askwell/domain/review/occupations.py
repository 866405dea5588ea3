"""This file is which words say what a person does, studies or is: trades of every kind, stations of life."""

from __future__ import annotations

import re

from askwell.domain.review.word_lists import list_words

# Trades and stations that no ending gives away.
_PEOPLE = list_words("""accountant actuary admin administrator adviser advisor agent agronomist aide analyst anaesthetist apprentice arborist archivist artisan artist assistant associate astronaut athlete attendant attorney au-pair
    author bailiff bachelor barista barkeep bartender beautician bellhop biologist blacksmith boatswain bookkeeper bosun bursar butcher cabbie captain cardiologist caregiver caretaker carer cashier chairman chairwoman chaplain chauffeur chef
    chemist chief choreographer civilian clerk coach coder columnist comedian commander composer concierge conductor confectioner conservator constable consul cook cop copywriter coroner councillor councilor councilman councilwoman
    counsel counsellor counselor courier cyclist dad dancer data-entry dean deckhand dentist deputy detective dispatcher diver docent doctor dockhand doorman doula dramaturg driver ecologist economist electrician emt engineer entrepreneur
    estimator examiner executive farmer farmhand father fellow firefighter fireman fisherman fishmonger fitter florist foreman forester freelancer freshman friar gardener geologist glazier goldsmith graduate grandmother grandfather
    grandparent greengrocer grower guard guide gymnast handyman headmaster headmistress headteacher helper hobbyist homemaker host hostess housekeeper housewife househusband illustrator immigrant inspector instructor intern interpreter
    inventor investigator ironworker janitor jeweller jeweler joiner journalist judge junior keeper kindergartner laboratorian labourer laborer landscaper lawyer lecturer librarian lifeguard linguist linesman locksmith logistician machinist
    magistrate maid maker manager marine mason master masseur masseuse mate mathematician mechanic medic merchant midwife migrant miller miner minister mom mother mum mayor mba md monk musician nanny naturalist nerd newcomer notary novice nun
    nurse nutritionist officer operative operator optician optometrist orderly organist organiser organizer outsider paralegal paramedic parent partner pastor pensioner pharmacist phd philosopher photographer physician physicist
    physio physiotherapist pianist picker pilot plasterer player plumber poet policeman policewoman politician porter postdoc postman postgrad postgraduate potter practitioner preacher preceptor priest principal printer producer professor
    programmer promoter prosecutor psychiatrist psychologist publisher pupil purser ranger rabbi realtor receptionist refugee registrar repairman reporter representative rep researcher restorer retiree returner rigger rn roofer sailor
    salesman salesperson saleswoman scaffolder scholar scientist scout sculptor seamstress seamster secretary seller senior sergeant serviceman servicewoman shepherd shopkeeper signwriter singer skipper smith soldier solicitor sommelier
    sophomore specialist statistician steward stewardess stonemason student stylist superintendent supervisor surgeon surveyor swimmer tailor teacher teammate technician technologist teen teenager therapist trader trainee trainer translator
    treasurer truck-driver trucker tutor typist undergrad undergraduate upholsterer usher valet vet veteran veterinarian vicar vice-principal videographer vintner violinist volunteer waiter waitress warden warehouseman watchmaker weaver
    webmaster welder wife husband widow widower winemaker woodworker worker wrangler writer youth zoologist alum alumna alumnus alumni classmate neighbour neighbor roommate flatmate countryman cousin niece nephew daughter son sister brother
    beekeeper beginner foreigner exile expat settler sewer homesteader stay-at-home commuter candidate dropout undergraduate major minor fresher leaver joiner switcher changer hairdresser barber baker brewer distiller roaster cheesemaker
    cobbler cooper tanner dyer thatcher glassblower luthier ceramicist bricklayer carpenter cabinetmaker plumber's mechanic's pipefitter millwright boilermaker stevedore docker longshoreman postie binman refuse-collector crane-operator
    geographer historian archaeologist anthropologist sociologist oceanographer meteorologist climatologist astronomer botanist ornithologist entomologist hydrologist geodesist cartographer demographer epidemiologist virologist
    radiographer sonographer phlebotomist audiologist dietitian dietician hygienist orthodontist osteopath chiropractor podiatrist anesthesiologist oncologist neurologist nephrologist pediatrician paediatrician obstetrician
    bureaucrat official diplomat attache ambassador envoy lobbyist activist campaigner fundraiser grant-writer planner policymaker legislator staffer canvasser pollster recruiter headhunter generalist marketer strategist buyer planner
    merchandiser controller auditor underwriter broker banker teller actuary trader fintech founder co-founder cofounder owner landlord landlady ceo cto cfo coo vp director head lead chair trustee warden""")
# Words with a person's ending that are none.
_NOT_PEOPLE = list_words("""after another answer paper letter chapter number summer winter dinner october november december september over under ever never however other rather matter water river center centre error color colour mirror honor honour
    offer order power tower flower shower weather whether whoever wherever whenever however together better longer further farther higher lower larger smaller greater older younger newer earlier later sooner easier harder closer
    nearer deeper wider clearer warmer colder faster slower stronger weaker brighter career corner border folder hammer finger shoulder butter silver timber lumber rubber copper ladder latter former proper super inner outer upper upper
    filter poster register theater theatre computer printer trailer container counter semester quarter trimester calendar consider remember wonder discover deliver prefer refer transfer suffer gather enter utter differ cover recover
    bother water per her per motor sector factor tractor floor door poor doctor's major minor interior exterior vector monitor behavior behaviour favor favour harbor harbour labor labour humor humour flavor odor vapor tumor armor
    prior junior-year senior-year error terror horror mirror interest list twist assist consist exist persist resist insist mist fist wrist best test rest west east most first fantastic artist's checklist shortlist playlist
    important significant constant instant distant relevant pleasant brilliant elegant reluctant abundant dominant vacant infant restaurant plant want grant elephant warrant variant distant servant-leadership
    italian indian canadian asian russian brazilian egyptian iranian ukrainian norwegian hungarian austrian bulgarian romanian australian victorian georgian median christian vegetarian utilitarian
    committee coffee degree fee free tree three see knee agree employee's guarantee referee's toffee jubilee settee woman human man common season woman german roman men women
    leader reader listener follower admirer lover believer subscriber viewer supporter thinker dreamer learner beginner's wonderer stranger nobody newsletter starter self-starter doer helper's wanderer
    banner barrier buffer charter cluster crater cylinder customer's diameter disaster drawer dresser eager either encounter feather fiber fibre flier gender ginger glacier grammar hunger layer lever litter liver manner meter metre
    monster neither newcomer's oyster pepper pillar plaster powder prayer pressure rather river roller ruler scatter shelter slender sober spider sister's sugar supper tender thunder timer toner trigger twitter user's vinegar wafer wallpaper
    compiler loader router sensor motor laser tracker blender mixer trigger parser linker debugger scheduler renderer amplifier transmitter receiver turbine transformer buffer cluster transistor processor simulator printer's
    wire whisper within yesterday zipper order disorder reminder remainder header footer browser server scanner charger adapter folder binder calculator indicator generator elevator escalator radiator refrigerator""")
_ENDING = re.compile(
    r"[a-z-]{3,}(?:er|or|ist|ian|ician|ant|ee|man|woman|person|smith|wright|monger|maker|keeper|worker|hand|mate|wife|child)s?"
)
# Who likes, reads or admires tells of the other side, not of themselves.
_ADMIRERS = list_words(
    "fan admirer follower believer lover enthusiast reader listener viewer subscriber supporter stranger person dreamer thinker learner self-starter player leader"
)


def names_occupation(word: str) -> bool:
    """Tell whether a folded word says what a person does or is."""
    if word in _ADMIRERS or word.removesuffix("s") in _NOT_PEOPLE - _PEOPLE:
        return False
    if word in _PEOPLE or (word.endswith("s") and word[:-1] in _PEOPLE):
        return True
    return word not in _NOT_PEOPLE and bool(_ENDING.fullmatch(word))

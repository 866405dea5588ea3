"""This file is words for things, rooms and places of the second kind: a product, a room, a street, a show."""

from __future__ import annotations

# Hardly a family name; what is one too stands in `heading_words` as well.
_WORDS = frozenset(
    """
absence absences abstract acres adoption adoptions advisers advisors aerospace airlines airways aisle ale alley
alliance allotment almond ambulance amphitheater amphitheatre analytics animal animals annex annexe apartments api app
apparatus apparel appendix aquarium arcade arch archway arena armchair arrivals asset assets assistants associates
association atrium attendance audiology auditorium avenue avocado backpack bacon bail bakery balcony ball ballot
ballots ballroom bank barn barracks barre barristers basement basin basket basketry bath bathroom baths bed bedding
bedroom beds beers bench benefit bicycle bins biosciences blanket blend blender blinds block boarding boardroom boats
boiler bookings bookmobile bookshop bookstore boot boots borough bottle boulevard bowl box boxes bracelet bread
breakout breweries brewery brewing brick bridal broccoli brownie bucket buildings bundle bungalow burger burrow
bursaries bursary cabin cabinet cabins cafeteria cake camp camping canal candle candles canoe cantata canteen canyon
caramel cardiology carpet carriage cashmere casserole castle cathedral cave ceilidh cellar cello cemetery census
ceremony chair chairs changelog chapel chaplaincy chapter chapters charity chartered checkin checklist cheese
childcare china chips chocolate chronicle church churches churchyard cider cinnamon circle circus citadel classroom
classrooms clear cli clinics cloak closet clothes coast coat cocktail cocktails coconut coffee collections colleges
columbarium commons communion companion compost concealer concerto concertos concierge conditioner condo condos
conservatory console constabulary consulate consultancy consultants contracts control convent converter cookbook
cookie corn corridor cottage cottages couch countertop courtroom courtyard cove cover crafts credit crescent crime
cruise crunch crypt cup curriculum curry curtain curtains cushion custody daiquiri dairy dance dashboards daycare deck
deeds defence defense deli delight delivery demo dental deodorant departures depot dermatology desks detention devices
diagnostics dialysis diary diner dispatch dispatchers dispensary distillery divorce dock docks doctorate doll door
doors dorm dough downtown drawer dresser dressing driveway dryer duvet earrings eastgate eatery ebook edition egg eggs
elections elevator embassy emporium endowment energy enforcement enquiries enquiry entrance equestrian espresso estate
estates etude etudes euphonium exchange exchanges exit expo express facades faculty fair fairground fairgrounds
farmhouse farms fashion favourites ferry fiction fiddle finance fitness flats fleet flight flights floors flow flute
food foods fork fort fortnight foster foundation foundations foyer freight fridays fridge fries frontage fugue
fundraising furniture gallery garage garages garlic gate gates gateway gazebo gazette gear geriatrics gifts gin
glacier glade glass glasses gloves gorge gown grange granola grapes greenhouse grid grinder grooming grove guesthouse
guild guitar gummies gym gymnasium haematology hallway ham hamper handbag handbook handrail hangar hardware hatchback
headboard headphones headquarters heating heights helmet helpdesk helpline highlands hob holding homes honey hood
hoodie hospice hostel hotels hub huts imaging import imports inbox incubator inn inpatient inpatients insight
inspection intake invoice isle jacket jam jar jeans jewellery jewelry jug julep jumper junction kale kettle keyboard
keynote keys kilns kiosk knife knitwear laboratories laboratory labs lager lagoon lamp lamps landfill landing latte
laundry lawn leather ledger legacy leggings lemon lens lentil lettings licensing lido lien liens lifestyle lighthouse
lighting lights lime lipstick liquor lobby lockers lodge lodges loft logistics lotion lounge luggage lunches lunchroom
machine mailroom mall mango manor mansion marble marches market marketing markets marmalade marquee mascara mass
maternity mattress mazurka meadow meadows meals medical meetings membership memoir menus mews mezzanine microscope
midtown milestone mill mills mindfulness mindset minerals mining minor mirror mittens mobility mocha modular
moisturiser moisturizer monastery mondays monument monuments moor mop morgue mortgage mortgages motel motor motors
muffin mule muscle museums mushroom musical necklace necropolis needle neurology nightclub nightstand nocturne
nonprofit noodles notebook nutrition oasis oatmeal observatory obstetrics octet offerings oncology onion opera
operetta ophthalmology orange oratorio orchard orchestra order orders ordinance orthopaedics orthopedics outlet
outpatient outpatients outpost oven overture overtures packaging paddock paediatrics pancakes panel panorama pans
pantry parade parish parkway parlor parlour parole passage passport passports pastoral pastry path pathway patio
patrol pavers pavilion paving payables payroll peach pearls pediatrics pen pencil penthouse percussion perfume permits
pet petroleum pets pharmacy philanthropy phlebotomy phones physiotherapy piano pickle pickup pie pillow pillows pitch
pizza placement plains plastics plateau playground plaza pledge plenary plot plots plowing podcast podiatry point pond
pools porch porters posters pot potato potholes pots pottery prairie precinct prelude premises pretzel prevention
probate probation procurement profit promenade promotion prosecution pudding pumpkin puppet puppies puppy quad
quadrangle quarry quarter quarters quartet quay quilt quintet radiology radiotherapy rail ramp ranch range razor
reactor receivables reception receptionists recruitment recycling refectory refinery reform refuge registration
rehearsal rehearsals release remedy remodel renewal repair repairs requiem rescue reservoir residence residences
resort restaurant restaurants restoration retail reuse ridge ring roadmap roast robe robotics rocket roof roofing
roundabout route routes row rug rugby rugs ruins rum saddle safeguarding salmon salon sanctuary sandals sandwich
sanitation saturdays sauce saucepan savings scarf scooter screening sdk seating sedan semester semiconductor
semiconductors sentencing serum settlement settlements sewerage sewers sextet shampoo shed shelf shelter shelters
shift shifts shore shoreline shores showcase shower showroom shrine shuttle sink sinks site skincare skirt skyline
sleepers slippers slope smoothie sneakers snow soap socks sofa solicitors sonata sonatas sorbet soup soups spa speaker
spinach spoon springs sprint spritz squash stadium staffing staircase stairs stall stand starters stationery statue
statues steak steakhouse steel stewardship stool storage stormwater stoves stream streets stroller subdivision suburb
suite suites sundae sundays sunrise sunscreen sunset supplies surgeries surgery swap sweater sweets switchboard
symphony tables tavern teapot template templates temple temples tent tequila terminal terrace terraces textiles
theater theatre theatres therapeutics thermostat throw thursdays ticket tiles timetable toast toaster tomato toolbox
toothpaste tote towels townhall townhouse trash treat treats triage trial trio trip trolley trousers trunk tuesdays
tuna tunnels turbine turnpike tutorial tutorials twilight umbrella underground underwear uniform uniforms unit units
upgrade upon uptown urgent vacancy vacant vaccination vaccine vaccines vacuum vanilla vanity vase vault vaults vest
vestry veterinary victim victims viewpoint villa villages villas vineyard vineyards violin visas vista vodka volume
voter voters voting waiting wall wallet walls ward wardrobe wards warehouse waste wastewater watchtower waterfall
waterfront waterworks webinar wedding weddings wednesdays wellbeing wetlands wharf whisky whitepaper wine winery wines
wing wings wisdom witness woodland woodlands woods workspace wound yard yarn zoning zoo
""".split()
)
# Of other languages: an authority, a parish, a road.
_ELSEWHERE = frozenset(
    """
abteilung adres adresse afdeling allee amt anschrift avdeling avenida avenue ayuntamiento batiment bauamt biuro
boulevard bureau burgerburo calle camara colegio comune direccion ecole edificio enhet escola faculdade facultad
faculte fakulta freguesia gata gatan gebaude gemeente gemeinde gmina godziny grundschule gymnasium hochschule hopital
horaires horario horarios huis indirizzo institut instituto institutt instytut junta kantoor katedra katu kaupunki
kommun kommune kontor koulu kreis landkreis lycee mairie morada museo museu offnungszeiten openingstijden orari osasto
palazzo piazza platz plaza plein postanschrift praca praktijk predio prefeitura quai rathaus referat rua rue sala
salle school schule scuola secretaria sede sekretariat siege skola skolan skole sprechzeiten stadt standort straat
strasse studio szkola ufficio ulica ulice universidad universidade universita universitat universite universitet
univerzita urzad vei via viale wydzial yliopisto zimmer
""".split()
)


def is_thing_word(word: str) -> bool:
    """Tell whether a word, folded, is for a thing or a place more often than in a name."""
    return word in _WORDS or word in _ELSEWHERE

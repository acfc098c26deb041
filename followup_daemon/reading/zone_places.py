"""Places by the time zone of their clock, as people name them beside a time: "2pm Leeds time", "14:00 (Helsinki)"."""

from __future__ import annotations


def _by_place(zones: dict[str, str]) -> dict[str, str]:
    return {place: zone for zone, places in zones.items() for place in places.split("; ")}


CITIES = _by_place(
    {
        "America/New_York": (
            "new york; nyc; boston; washington; atlanta; miami; philadelphia; pittsburgh; charlotte; tampa; "
            "orlando; jacksonville; cleveland; columbus; cincinnati; baltimore; raleigh; durham; buffalo; "
            "rochester; richmond; norfolk; hartford; providence; newark; brooklyn; manhattan; savannah; "
            "washington, dc; ann arbor; fort lauderdale; west palm beach; jersey city"
        ),
        "America/Detroit": "detroit",
        "America/Toronto": "toronto; ottawa; montreal; mississauga; kitchener; waterloo; quebec city; québec",
        "America/Halifax": "halifax",
        "America/Indiana/Indianapolis": "indianapolis; bloomington",
        "America/Chicago": (
            "chicago; austin; dallas; houston; minneapolis; nashville; st. louis; texas; milwaukee; madison; "
            "omaha; tulsa; memphis; kansas city; new orleans; san antonio; fort worth; oklahoma city; "
            "baton rouge; little rock; green bay; saint paul; st paul; st louis; saint louis; des moines"
        ),
        "America/Winnipeg": "winnipeg",
        "America/Denver": "denver; salt lake city; boulder; albuquerque; santa fe; fort collins; colorado springs",
        "America/Edmonton": "calgary; edmonton",
        "America/Phoenix": "phoenix; tucson; scottsdale; tempe; mesa; flagstaff",
        "America/Los_Angeles": (
            "los angeles; san francisco; sf; seattle; portland; san diego; california; oakland; sacramento; "
            "spokane; tacoma; eugene; bellevue; redmond; reno; fresno; las vegas; san jose; palo alto; "
            "mountain view; santa monica; santa clara; santa cruz; long beach; menlo park; l.a."
        ),
        "America/Vancouver": "vancouver; burnaby",
        "Pacific/Honolulu": "honolulu",
        "America/Mexico_City": "mexico city; guadalajara; puebla",
        "America/Bogota": "bogota; medellin; medellín; cali; bogotá",
        "America/Lima": "lima",
        "America/Santiago": "santiago",
        "America/Argentina/Buenos_Aires": "buenos aires",
        "America/Sao_Paulo": "sao paulo; são paulo; rio; curitiba; belo horizonte; porto alegre; rio de janeiro",
        "Europe/London": (
            "london; edinburgh; manchester; glasgow; belfast; leeds; bristol; cardiff; liverpool; birmingham; "
            "newcastle; sheffield; nottingham; leicester; cambridge; oxford; brighton; aberdeen; dundee; swansea; "
            "southampton; portsmouth; plymouth; exeter; norwich; coventry; york; derby; hull; bath; cheltenham; "
            "slough; inverness; stirling; preston; bradford; sunderland; wolverhampton; gloucester; ipswich; "
            "peterborough; milton keynes; stoke-on-trent; st albans"
        ),
        "Europe/Dublin": "dublin; cork; galway; limerick; waterford",
        "Europe/Lisbon": "lisbon; porto; braga; coimbra; lisboa",
        "Europe/Madrid": "madrid; barcelona; valencia; seville; sevilla; bilbao; malaga; málaga; zaragoza",
        "Europe/Paris": (
            "paris; lyon; toulouse; marseille; lille; bordeaux; nantes; strasbourg; grenoble; montpellier; rennes"
        ),
        "Europe/Brussels": "brussels; antwerp; ghent; leuven; liege; bruges",
        "Europe/Amsterdam": (
            "amsterdam; rotterdam; utrecht; eindhoven; delft; groningen; haarlem; leiden; breda; tilburg; "
            "the hague; den haag"
        ),
        "Europe/Berlin": (
            "berlin; munich; hamburg; frankfurt; cologne; stuttgart; düsseldorf; dusseldorf; münchen; leipzig; "
            "dresden; nuremberg; nürnberg; köln; hannover; bremen; essen; dortmund; bonn; heidelberg; karlsruhe; "
            "mannheim"
        ),
        "Europe/Zurich": "zurich; zürich; geneva; basel; lausanne; bern; lugano; genève; genf",
        "Europe/Vienna": "vienna; graz; linz; salzburg; innsbruck; wien",
        "Europe/Prague": "prague; brno; praha; ostrava",
        "Europe/Warsaw": (
            "warsaw; krakow; wroclaw; wrocław; gdansk; gdańsk; poznan; poznań; lodz; łódź; kraków; warszawa; katowice"
        ),
        "Europe/Budapest": "budapest",
        "Europe/Rome": "rome; milan; turin; torino; bologna; naples; milano; roma; florence; venice",
        "Europe/Copenhagen": "copenhagen; aarhus; odense; københavn",
        "Europe/Stockholm": "stockholm; gothenburg; malmö; malmo; uppsala; lund; göteborg; linköping",
        "Europe/Oslo": "oslo; bergen; trondheim; stavanger",
        "Europe/Helsinki": "helsinki; tampere; turku; espoo; oulu",
        "Europe/Tallinn": "tallinn; tartu",
        "Europe/Riga": "riga",
        "Europe/Vilnius": "vilnius",
        "Europe/Kyiv": "kyiv; lviv; kiev; kharkiv",
        "Europe/Bucharest": "bucharest; cluj",
        "Europe/Sofia": "sofia",
        "Europe/Athens": "athens; thessaloniki",
        "Europe/Istanbul": "istanbul; ankara; izmir",
        "Europe/Moscow": "moscow",
        "Asia/Jerusalem": "tel aviv; jerusalem; haifa",
        "Africa/Cairo": "cairo; alexandria",
        "Africa/Lagos": "lagos; abuja; ibadan; port harcourt",
        "Africa/Accra": "accra",
        "Africa/Nairobi": "nairobi; mombasa; kisumu",
        "Africa/Kampala": "kampala",
        "Africa/Johannesburg": "johannesburg; cape town; durban; pretoria; stellenbosch",
        "Asia/Dubai": "dubai; abu dhabi; sharjah",
        "Asia/Riyadh": "riyadh; jeddah; dammam",
        "Asia/Karachi": "karachi; lahore; islamabad",
        "Asia/Kolkata": (
            "mumbai; delhi; bangalore; bengaluru; hyderabad; chennai; pune; kolkata; noida; gurgaon; gurugram; "
            "kochi; ahmedabad; jaipur; lucknow; indore; bombay; madras; calcutta; coimbatore; new delhi"
        ),
        "Asia/Dhaka": "dhaka",
        "Asia/Colombo": "colombo",
        "Asia/Kathmandu": "kathmandu",
        "Asia/Bangkok": "bangkok",
        "Asia/Ho_Chi_Minh": "hanoi; saigon; ho chi minh city; da nang",
        "Asia/Jakarta": "jakarta",
        "Asia/Kuala_Lumpur": "kuala lumpur; penang",
        "Asia/Singapore": "singapore",
        "Asia/Manila": "manila; cebu; makati; quezon city",
        "Asia/Hong_Kong": "hong kong",
        "Asia/Taipei": "taipei",
        "Asia/Shanghai": "shanghai; beijing; shenzhen; guangzhou; hangzhou; chengdu; nanjing; suzhou; wuhan",
        "Asia/Seoul": "seoul; busan; incheon",
        "Asia/Tokyo": "tokyo; osaka; nagoya; kyoto; fukuoka; sapporo; yokohama; kobe",
        "Australia/Perth": "perth",
        "Australia/Adelaide": "adelaide",
        "Australia/Brisbane": "brisbane; gold coast",
        "Australia/Sydney": "sydney; canberra",
        "Australia/Melbourne": "melbourne",
        "Pacific/Auckland": "auckland; wellington; christchurch; dunedin; hamilton",
        "America/Boise": "boise",
        "America/Regina": "regina; saskatoon",
        "America/Anchorage": "anchorage; fairbanks",
        "America/Kentucky/Louisville": "louisville",
        "America/St_Johns": "st.; john's; st john's",
        "America/Moncton": "moncton",
        "America/Monterrey": "monterrey",
        "America/Guayaquil": "quito; guayaquil",
        "America/Panama": "panama city",
        "America/Puerto_Rico": "san juan",
        "America/Jamaica": "kingston",
        "America/Caracas": "caracas",
        "America/Montevideo": "montevideo",
        "America/Asuncion": "asuncion",
        "America/La_Paz": "la paz",
        "America/Havana": "havana",
        "America/Port_of_Spain": "port of spain",
        "Europe/Bratislava": "bratislava",
        "Europe/Ljubljana": "ljubljana",
        "Europe/Zagreb": "zagreb",
        "Europe/Belgrade": "belgrade",
        "Europe/Sarajevo": "sarajevo",
        "Europe/Luxembourg": "luxembourg",
        "Atlantic/Reykjavik": "reykjavik",
        "Europe/Malta": "malta; valletta",
        "Asia/Nicosia": "nicosia; limassol",
        "Europe/Minsk": "minsk",
        "Asia/Tbilisi": "tbilisi",
        "Asia/Yerevan": "yerevan",
        "Asia/Baku": "baku",
        "Asia/Beirut": "beirut",
        "Asia/Amman": "amman",
        "Asia/Qatar": "doha",
        "Asia/Kuwait": "kuwait; kuwait city",
        "Asia/Bahrain": "manama; bahrain",
        "Asia/Muscat": "muscat",
        "Asia/Tashkent": "tashkent",
        "Asia/Almaty": "almaty",
        "Asia/Phnom_Penh": "phnom penh",
        "Asia/Yangon": "yangon",
        "Asia/Macau": "macau",
        "Australia/Hobart": "hobart",
        "Australia/Darwin": "darwin",
        "Africa/Addis_Ababa": "addis ababa",
        "Africa/Kigali": "kigali",
        "Africa/Dar_es_Salaam": "dar es salaam",
        "Africa/Casablanca": "casablanca; rabat",
        "Africa/Tunis": "tunis",
        "Africa/Algiers": "algiers",
        "Africa/Harare": "harare",
        "Africa/Lusaka": "lusaka",
        "Africa/Abidjan": "abidjan",
        "Africa/Dakar": "dakar",
        "Africa/Windhoek": "windhoek",
        "Africa/Gaborone": "gaborone",
        "Indian/Mauritius": "port louis",
    }
)

# Countries, states and peoples: a zone only with "time" behind, for "Georgia" or "Polish" say much else.
AREAS = _by_place(
    {
        "America/Panama": "panama",
        "America/Denver": "colorado; utah; montana",
        "America/New_York": (
            "florida; ohio; pennsylvania; massachusetts; virginia; maryland; connecticut; georgia; new england; "
            "us east coast; east coast"
        ),
        "America/Detroit": "michigan",
        "America/Los_Angeles": "la; oregon; nevada; us west coast; west coast",
        "America/Chicago": "minnesota; wisconsin; illinois; missouri",
        "America/Regina": "saskatchewan",
        "America/Winnipeg": "manitoba",
        "America/Toronto": "ontario",
        "America/Edmonton": "alberta",
        "America/Vancouver": "bc; british columbia",
        "Australia/Brisbane": "queensland",
        "Pacific/Auckland": "nz",
        "America/Halifax": "nova scotia",
        "Australia/Sydney": "new south wales; nsw",
        "Australia/Adelaide": "south australia",
        "Australia/Perth": "western australia",
        "Europe/Madrid": "spanish; spain",
        "Europe/Lisbon": "portuguese; portugal",
        "Europe/Rome": "italian; italy",
        "Europe/Paris": "france",
        "Europe/Stockholm": "swedish; sweden",
        "Europe/Oslo": "norwegian; norway",
        "Europe/Copenhagen": "danish; denmark",
        "Europe/Helsinki": "finnish; finland",
        "Europe/Warsaw": "polish; poland",
        "Europe/Prague": "czech",
        "Europe/Vienna": "austrian; austria",
        "Europe/Brussels": "belgian; belgium",
        "Europe/Athens": "greek; greece",
        "Europe/Budapest": "hungarian",
        "Europe/Bucharest": "romanian; romania",
        "Europe/Sofia": "bulgarian",
        "Europe/Tallinn": "estonian; estonia",
        "Europe/Riga": "latvian",
        "Europe/Vilnius": "lithuanian",
        "Europe/Kyiv": "ukrainian; ukraine",
        "Europe/Istanbul": "turkish; turkey",
        "Europe/Zurich": "switzerland",
        "Europe/Amsterdam": "netherlands",
        "Europe/London": "scottish; english",
        "Africa/Cairo": "egyptian; egypt",
        "Africa/Nairobi": "kenyan; kenya",
        "Africa/Lagos": "nigerian; nigeria",
        "Africa/Accra": "ghana",
        "Asia/Qatar": "qatar",
        "Asia/Riyadh": "saudi; arabian",
        "Asia/Kathmandu": "nepal",
        "Asia/Bangkok": "thai; thailand",
        "Asia/Ho_Chi_Minh": "vietnam",
        "Asia/Jakarta": "indonesia",
        "Asia/Kuala_Lumpur": "malaysia; malaysian",
        "Asia/Tokyo": "japanese",
        "Asia/Seoul": "korean",
        "Asia/Shanghai": "chinese",
        "Asia/Taipei": "taiwan",
        "Asia/Manila": "philippines",
        "Asia/Dhaka": "bangladesh",
        "Asia/Colombo": "sri lanka",
        "America/Sao_Paulo": "brazil; brazilian",
        "America/Mexico_City": "mexican",
        "America/Bogota": "colombian; colombia",
        "America/Santiago": "chile",
        "America/Lima": "peru",
    }
)

# Names of more than one city: which one is meant, the writer's own clock tells.
HOMONYMS = frozenset(
    (
        "richmond hamilton kingston durham york newcastle birmingham cambridge oxford bristol rochester lancaster "
        "preston stirling portsmouth plymouth gloucester aberdeen valencia alexandria lincoln bath exeter columbus "
        "portland wellington perth athens victoria jackson columbia springfield brighton norfolk peterborough "
        "waterloo dover waterford hartford bradford derby inverness mesa bloomington louisville"
    ).split()
)

# Cities that are first names, surnames or words too: a zone only with "time" behind or "in" before.
NAMELIKE = frozenset(
    (
        "austin charlotte sydney paris milan sofia florence victoria kingston lincoln madison jackson hamilton "
        "darwin regina eugene bath reading hull york derby preston mesa cork lund bergen essen linz richmond "
        "durham chester brooklyn savannah dallas denver bradford lima rio cali reno valencia alexandria lancaster "
        "norfolk stirling wellington adelaide troy columbus hartford providence rochester buffalo cleveland"
    ).split()
)

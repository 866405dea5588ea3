"""This file is which short forms belong to which given names, and when two names are one."""

from __future__ import annotations

import re

from askwell.domain.likeness.nicknames import is_pet_name

_FAMILIES = """
abigail abby gail; abraham abe; adelaide addie; albert al bert bertie; alexander alex sasha xander lex sandy; alexandra alex sasha lexi sandra; alfred alf fred freddie; alice ali; amanda mandy; andrew andy drew;
angela angie; anne annie nan; ann annie; anna annie anya; annette annie; anthony tony ant; antonio tony toni; archibald archie; arthur art artie; augustus augustine gus; barbara barb babs; bartholomew bart; beatrice beatriz bea trixie; benjamin ben benny benji;
bernard bernie; bernadette bernie detta; bertha bert; bradley brad; calvin cal; cameron cam; caroline carrie caro; carolyn carrie lyn; carol carrie; catherine cathy kate katie cat kitty cath; katherine kathy kate katie kat kit kitty kath; kathryn kathy kate katie kat; kathleen kathy kate katie kath; katarina kat katya; caitlin cait; margarita rita; elisabeth liz beth lisa lizzie; charles charlie chuck chas; charlotte charlie lottie char;
cheryl cher; christine chris tina; christina chris tina chrissy christy; christopher chris kit topher; clementine clem; clifford cliff; cordelia delia; curtis curt; cynthia cindy; daniel dan danny; danielle dani; david dave davy; deborah deb debbie; debra deb debbie;
denise dee; dennis denny; diane diana di; dolores lola; dominic dom nick; donald don donny; dorothy dot dottie dolly; dorothea dot dottie thea dora; alexis lex lexi alex; annika annie; aleksandr sasha shura alex; oleksandr sasha alex; christina chrissie; christine chrissie; douglas doug; edmund ed eddie ted; edward ed eddie ted ned teddy; edwin ed eddie; eleanor ellie nell nora elle; elizabeth liz beth lizzie betsy eliza libby betty bess lisa ellie;
ellen ellie nell; emily em emmy; emmanuel manny; eugene gene; evelyn evie eve; ezekiel zeke; florence flo; frances fran frankie; francis frank; francisco paco pancho cisco; franklin frank; frederick fred freddie fritz; gabriel gabe; gabriela gabby gabi; gareth gaz; geoffrey jeff geoff; george georgie; georgia georgie;
gerald gerry jerry; gertrude trudy; gilbert gil; gregory greg; guillermo memo; gwendolyn gwen; harold harry hal; harriet hattie harry; harry hal; harvey harv; heather feather; helen nell; henry hank harry hal; howard howie; ignacio nacho; imogen immy; isaac ike zac; isabel izzy; isabella izzy bella; isabelle izzy bella belle; isidore izzy;
jacob jake jack; jacqueline jackie; james jim jimmy jamie; janet jan; janice jan; jason jay; jean jeannie; jeffrey jeff; jennifer jen jenny; jeremiah jerry; jeremy jem jerry; jerome jerry; jessica jess jessie; jesus chuy; joan joanie; joanna jo; joanne jo; john jack johnny jon; jonathan jon jonny; jose pepe; josefina fina; joseph joe joey; josephine jo josie; joshua josh; joyce joy; judith judy judi; julia jules;
julian jules; katarina kat; kenneth ken kenny; kimberly kim; kristen kris; kristin kris; kristina kris tina; laura laurie; lawrence larry laurie; laurence larry laurie; leonard leo len lenny; leonardo leo; leopold leo; leslie les; lillian lily lil; linda lindy lyn; lorraine lori rainey; louis lou louie; louise lou lulu; lucille lucy lu; luis lucho; madeleine maddie; madeline maddie; magdalena lena magda; malcolm mal; margaret maggie meg peggy marge margie greta daisy peg madge; margarita rita;
marguerite margie maggie daisy; maria mia mari; marjorie marge margie; marilyn mary lyn; martha marty patty; martin marty; marvin marv; mary molly polly mae; matilda tilly; matthew matt matty; maureen mo; maximilian max; maxwell max; melanie mel; melissa mel lissa missy; melvin mel; meredith merry; michael mike mick mickey mikey; michelle shelly shell; mildred millie; miguel mike; millicent millie; miriam mim; mitchell mitch; mohammed mo; mohamed mo; muhammad mo; monica moni; montgomery monty; nancy nan; natalie nat; natalia tasha; natasha tasha nat; nathan nate nat; nathaniel nate nat nathan;
nicholas nick nicky nico; nicole nikki nicky; norman norm; oliver ollie; olivia liv livvy; oluwaseun seun; pamela pam; patricia pat patty trish tricia patsy; patrick pat paddy rick; penelope penny; peter pete; philip phil pip; philippa pippa pip; phillip phil; phyllis phyl; priscilla cilla prissy; prudence pru; rachel rach; ralph ralphie; randall randy; raymond ray; rebecca becky becca bex beck; reginald reg reggie; richard rick dick rich richie ricky; roberta bobbie; robert rob bob bobby robbie bert; roberto beto; roderick rod; rodney rod; roger rodge; roland rollie; ronald ron ronnie; rosalind ros roz; rosemary rosie rose;
roxanne roxy; rudolph rudy; russell russ; ruth ruthie; salvador sal; salvatore sal; samantha sam sammy; samuel sam sammy; sandra sandy; sarah sally sadie; sara sally; sebastian seb bas; sharon shaz; sidney sid; simone sim; solomon sol; sophia sophie; sofia sofie; spencer spence; stanley stan; stephanie steph stevie; stephen steve stevie; steven steve stevie; stewart stu; stuart stu; susan sue susie; susanna sue susie; suzanne sue suzie; sylvester sly; sylvia syl; tabitha tabby; tatiana tanya; teresa terry tess tessa tere; theresa terry tess tessa; terence terry; terrence terry; theodora dora thea teddy; theodore theo ted teddy; thomas tom tommy; timothy tim timmy; tobias toby; ulysses uly; valentina val tina; valerie val; vanessa nessa; veronica ronnie vera; victor vic; victoria vicky tori vic; vincent vince vinny; viola vi; virginia ginny ginger; vivian viv; vladimir vlad vova; walter walt wally; wendell wen; wesley wes; wilfred wilf fred; wilhelmina mina billie; william will bill billy liam willy; winifred winnie freddie; winston win; yolanda yoli; yevgeny zhenya; zachary zach zack zak;
aleksander olek alek; aleksandra ola; alessandro ale sandro; alejandro ale jandro; alexandros alekos; alfonso poncho; alzbeta betka; ana anita; anastasia nastya asya; andrzej andrzejek jedrek; andras andris bandi; antonin tonda;
antoni antek tolek; antonia toni nia; apostolos tolis; arkadiusz arek; bartlomiej bartek; beatriz bea bia; bolormaa bolor; boris borya; chukwuemeka emeka; chiara kiki; chinedu nedu; concepcion concha conchita; consuelo chelo; czeslaw czesiek; damir dado;
deborah debbie deb; deirdre dee; dimitar mitko mitak; dimitrios dimitris mitsos jimmy; dimitri dima mitya; dmitri dima mitya; dmitry dima mitya; dolores loli; dorota dorotka; eduardo edu lalo; ekaterina katya; elena lena; elisabeth lisa lisbeth sissi; elzbieta ela;
emilio milo; enrique quique kike; ernesto neto; esteban tebi; eszter eszti; eugenia zhenya; eugeny zhenya; evangelos vangelis; fatma fatos; ferdinand ferdi; ferenc feri; fernando nando fer; filippo pippo; francesca franca cesca; francesco franco cecco; francoise fanfan;
frantisek franta; friedrich fritz; gabor gabi; georgios giorgos yorgos george; gheorghe gigi ghita; giovanni gianni nino vanni; giuseppe beppe peppe pino; grigory grisha; grzegorz grzesiek grzes; guadalupe lupe lupita; gulnara gulya; gustavo tavo gus; hans hansi; heinrich heini heiner;
henrik henkka henke; ignacio nacho; ilona ili; ioannis yannis giannis; ioana oana; irina ira; isabel isa chabela; istvan pista isti; ivan vanya; jacek jacenty; jadwiga jadzia; jakub kuba jakubek; jaroslav jarda; jesus chuy; jirí jirka; jiri jirka; johannes hannes jo joop; jorge coque;
jozef jozek jozsi; josef pepa sepp; jose pepe chepe; joseph jo; juan juancho; karel kaja; katalin kata kati; katarzyna kasia; ksenia ksyusha; konstantinos kostas; krzysztof krzysiek; ladislav lada; laszlo laci; leopold poldi; liudmila lyuda mila; luciano lucho; lucia lucy chia; luis lucho;
lukasz luki; magdalena magda lena; malgorzata gosia; manuel manolo manu; maria-jose marijo; margarita rita marga; margarida guida; marguerite margot; matteo teo; maximilian max maxi; mercedes merche; mehmet memo; mikhail misha; milan mica; mihaela miha; miroslav mirek; muhammad mo; mohamed mo; mohammed mo; mustafa mustis;
natalia natasha nata tasha; nikolai kolya; nikolaos nikos; nikos nikolas; olga olya; oksana ksenia; panagiotis panos; pavel pasha pavlik; paulo paulinho; pedro perico; petr petya peta; piotr piotrek; rafael rafa; ramon moncho; refugio cuca; ricardo ricky; roberto beto; rodrigo rodri; rosario charo; salvatore toto turi; santiago santi; sebastiao tiao;
siddharth sid; silvia silvi; simona simo; sergei seryozha; sofia sofi; stanislav standa stas; stanislaw staszek; stepan styopa; svetlana sveta lana; szczepan szczepek; tadeusz tadek; tatiana tanya tania; tereza terka terezka; teresa tere; theodoros thodoris; tomasz tomek; tomas tomasek; valentina valya; vasily vasya; vaclav vasek; viktoria vika; vincenzo enzo; vladimir vova volodya vlada; vojtech vojta;
wilhelm willi; wladyslaw wladek; wojciech wojtek; yaroslav yarik; yekaterina katya; yevgeny zhenya; yusuf yusi; zbigniew zbyszek; zdenek zdena; zofia zosia; zoltan zoli; zsofia zsofi; zsuzsanna zsuzsi; oluwafemi femi; olufunmilayo funmi; oluwatobi tobi; abimbola bimbo bim; ayodele ayo; babatunde tunde; chimamanda amanda; folasade sade; ifeanyi ify; ikechukwu ike; kwabena kobby; nkechinyere nkechi; obinna obi; oluwakemi kemi; temitope tope temi; titilayo titi
"""


def _build_table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for family in _FAMILIES.replace("\n", " ").split(";"):
        full, *short = family.split()
        table.setdefault(full, set()).update(short)
    return {full: frozenset(short) for full, short in table.items()}


_SHORT_FORMS = _build_table()
_GIVEN = frozenset(_SHORT_FORMS) | frozenset(
    short for many in _SHORT_FORMS.values() for short in many
)
_CUT_BY = 2
_ENDING_KEPT, _STEM_KEPT, _FOND_STEM = 4, 3, 4
_SOFT_C = re.compile(r"c(?=[eiy])")
# Names made from other names: Philip-pa, Teres-ita, Thomas-ina, Paul-ette, Georg-ine.
_KIN = (
    ("ita", "a"), ("ito", "o"), ("pa", ""), ("ina", ""), ("ina", "a"), ("ine", "e"), ("ine", ""), ("ette", ""), ("etta", "a"),
    ("ella", "a"), ("elle", ""), ("a", ""), ("ia", ""), ("e", ""), ("ana", "a"), ("anne", ""), ("ly", ""), ("yn", ""),
)  # fmt: skip
_FOND = re.compile(
    r"(?:ie|inho|inha|ito|ita|ico|ica|cho|cha|sha|ka|ko|ek|ik|ot|ou|us|is|ya|ia|y|i|a|o|e)$"
)


def is_first_name(word: str) -> bool:
    """Tell whether a folded word is a common given name or a short form of one."""
    return word in _GIVEN


def is_same_name(written: str, real: str) -> bool:
    """Tell whether a written (folded) name may stand for the real one."""
    if (
        written == real
        or written in _SHORT_FORMS.get(real, ())
        or real in _SHORT_FORMS.get(written, ())
    ):
        return True
    if _sound_out(written) == _sound_out(real):
        # Sara is not short for Sarah, it is misspelt.
        return False
    if is_pet_name(written, real) or is_pet_name(real, written):
        return True
    # Dan, Steph, Alex: what people cut from a name they cut by more than a letter.
    is_cut = real.startswith(written) and len(real) - len(written) >= _CUT_BY
    if (is_cut and written + "us" != real) or written == real.removesuffix("e") + "ie":
        return True
    return _is_fond_form(written, real) or _is_short_for_kin(written, real)


def _sound_out(name: str) -> str:
    return re.sub(r"(.)\1", r"\1", name.replace("y", "i").replace("h", ""))


def _is_fond_form(written: str, real: str) -> bool:
    # Emeka for Chukwuemeka, Xio for Xiomara: what is left of a long name, with a fond ending.
    if len(written) >= _ENDING_KEPT and real.endswith(written):
        return True
    stem = _FOND.sub("", written)
    is_short = len(stem) >= _STEM_KEPT and len(real) - len(written) >= _CUT_BY
    if is_short and stem != written and real.startswith(stem) and written not in _SHORT_FORMS:
        return True
    # Bertie for Bertram: four letters of the name, and the fond ending in place of the rest.
    fond_stem = written.removesuffix("ie")
    if len(fond_stem) == _FOND_STEM and fond_stem != written and written not in _SHORT_FORMS:
        return real.startswith(fond_stem) and len(real) > len(fond_stem) + 2
    # Joss for Jocelyn: the first syllable, its last sound written twice.
    is_doubled = len(written) == _FOND_STEM and written[-1] == written[-2]
    if is_doubled and not is_first_name(written) and len(real) >= len(written) + _CUT_BY:
        return _SOFT_C.sub("s", real).startswith(written[:-1])
    # Robby, Jonny: the cut name with a doubled letter and a fond ending.
    is_fond = len(written) in {5, 6} and written[-1] in "yi" and written[-2] == written[-3]
    return is_fond and real.startswith(written[:-2])


def _is_short_for_kin(written: str, real: str) -> bool:
    # Pip for Philippa, Tess for Teresita: the name from which theirs is made has the short form.
    kin = {real.removesuffix(end) + new for end, new in _KIN if real.endswith(end)}
    return any(written in _SHORT_FORMS.get(name, ()) or is_pet_name(written, name) for name in kin)

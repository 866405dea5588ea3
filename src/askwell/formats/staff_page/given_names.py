"""This file is given names many people have, by which a line is known to be a name and no heading."""

from __future__ import annotations

from functools import cache

from nicknames import name_triplets

from askwell.domain.names import fold_text
from askwell.formats.staff_page.heading_words import is_heading_word
from askwell.formats.staff_page.shown_titles import names_a_job

_NAMES = """
aaron abby abdul abdullah abel abigail abraham ada adam adele adrian adriana agnes ahmad ahmed aicha aidan aiko ailsa
aisha akira alan alana alastair alba albert alberto alejandra alejandro aleksandar aleksander aleksandra alena alessandra
alessandro alessia alex alexa alexander alexandra alexandre alexei alexis alfonso alfred alfredo ali alice alicia alina
alisa alison alistair allan allen allison alma alvaro alyssa amal amanda amara amber amelia amelie amina amir amit amparo
amy ana anais anastasia anders andre andrea andreas andrei andres andrew andrzej andy angel angela angelica angelo angus
anika anil anita anja ann anna annabelle annalena anne annegret annelie annette annie annika anthony antoine anton antonia
antonio anya april ari ariana ariel arjun armando arne arnold arthur artur arturo arvid asa ash asha ashley ashok astrid
athena aubrey audrey august augusto aurelie aurora austin ava avery axel ayse azadeh barbara barry bart bartosz bastian
beata beatrice beatriz becky belinda ben benedict benedikt benjamin bennett benoit berit bernadette bernard bernd bernhard
bertha bertrand beryl beth bethany betsy betty beverly bianca bill billy birgit birgitta bjarne bjorn blake blanca bob
bobby bogdan boris brad bradley brandon brandy brenda brendan brent brett brian brianna bridget britta brooke bruce bruno
bryan burak caitlin caleb callum calvin camila camille camilla candace carl carla carlo carlos carly carmen carol carole
carolina caroline carolyn carrie carsten casey cassandra cassie catalina caterina catherine cathy cecil cecilia cecilie
cedric celeste celia celine cesar chad chandra chang charlene charles charlie charlotte chelsea chen cheng cheryl chiara
chloe chris christa christel christian christiane christina christine christoph christophe christopher christy chuck cindy
claire clara clare clarence clark claudia claudio claus clemens clement cleo clifford clint clive cody colette colin
colleen connie connor conor conrad constance consuelo cora corinna corinne cornelia cory courtney craig cristian cristina
cristobal crystal curtis cynthia cyril dagmar dagny daisy dale damian damien dan dana daniel daniela daniele daniella
danielle danil danny daphne daria dario darius darlene darrell darren dave david davide dawn dean deanna deb debbie deborah
debra deepa deepak deirdre delia delphine denis denise dennis derek desiree detlef devin devon dhruv diana diane diego
dieter dietmar dilip dimitri dimitrios dina dinesh dirk divya dmitri dmitry dolores dominic dominik dominique don donald
donna dora doreen dorian doris dorota dorothea dorothy doug douglas drew duncan dustin dwayne dylan earl ebony eddie edgar
edith edmund eduard eduardo edward edwin egor eileen eino ekaterina elaine eleanor elena eleni eleonora eli eliana elias
elif elijah elin elina elinor elisa elisabeth elise eliza elizabeth ella elle ellen elliot elliott eloise elsa else elsie
elvira emanuel emeka emil emilia emilie emilio emily emine emma emmanuel emre enrico enrique ensar eric erica erich erik
erika erin ernest ernst erwin esben esmeralda esperanza esteban estelle esther ethan eugene eugenia eva evan evangelos eve
evelyn ewa ewan fabian fabien fabienne fabio fadi faith faisal fanny farah farid fatima fatma federica federico felicia
felicity felipe felix ferdinand fernanda fernando filip filippo finn fiona flavia flavio flora florence florian frances
francesca francesco francine francis francisca francisco franco francois francoise frank franz franziska fred freda
frederic frederick frederik freya frida friedrich fritz gabriel gabriela gabriele gabriella gabrielle gail gareth gary
gavin gemma gene genevieve geoff geoffrey georg george georges georgia georgina gerald geraldine gerard gerd gerda gerhard
german gertrude giacomo gianluca gianni gilbert gilles gina giorgia giorgio giovanna giovanni gisela giulia giuliano
giuseppe glen glenn gloria gonzalo gordon grace graham grant greg gregor gregorio gregory greta gretchen grzegorz guido
guillaume guillermo gunnar gunter gunther gustav gustavo guy gwen gwendolyn hadley hailey hakan hakon hal haley halima
hamid hamza hana hanna hannah hannes hans harald harold harriet harrison harry haruka haruto harvey hasan hassan hazel
heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut henri henrietta henrik henrike henry
herbert herman hermann hilary hilda hillary hiro hiroshi holger holly hope horst howard hubert hugh hugo hui huong hussein
ian ibrahim ida ifeoma ignacio igor ike ilaria ilse imani imran ina ines inga inge ingeborg ingmar ingo ingrid inigo iona
ira irena irene irina iris irma isaac isabel isabela isabella isabelle isaiah ishaan isla ismael ismail israel ivan ivana
ivar ivo ivy izabela jack jackie jackson jacob jacqueline jacques jade jaime jake jakob jakub jamal james jamie jan jana
jane janet janice janina janine janis janna jared jarek jasmin jasmine jason javier jay jayne jean jeanette jeanne jeff
jeffrey jelena jen jenna jennifer jenny jens jeremiah jeremy jerome jerry jesper jesse jessica jessie jesus jill jillian
jim jimena jimmy jing jo joachim joan joana joanna joanne joao joaquin jocelyn jochen jodi jody joe joel joelle joerg johan
johann johanna johannes john johnny jon jonas jonathan jordan jorge jorgen jorn jose josef josefina joseph josephine josh
joshua josie joy joyce juan juana juanita judith judy jules julia julian juliana juliane julie julien juliet juliette julio
julius jun june jung jurgen justin justine justyna kai kamal kamala kamil kamila kara karen karin karina karl karla karolina
karsten karthik kasia kate katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katie katja katrin
katrina kavita kay kayla keiko keith kelly kelsey ken kendra kenji kenneth kenny kent kenya kerry kerstin kevin khaled
khalid kiara kieran kim kimberly kiran kirk kirsten kirsti kjell klara klaus knut kofi konrad konstantin kris krista
kristen kristian kristin kristina kristine kristoffer krystyna krzysztof kumar kurt kwame kyle lana lance lara larissa
larry lars lasse latisha laura laurel lauren laurence laurent laurie lawrence layla lea leah leandro lee leif leigh leila
lena leo leon leonard leonardo leonie leonora leopold leroy leslie lester leticia levi lewis li liam lidia lila lili lilian
liliana lillian lily lina linda lindsay lindsey linnea linus lionel lisa lise lisette liv livia liz lloyd logan lois lola
lorena lorenzo loretta lori lorraine lothar lou louis louisa louise luana luc luca lucas lucia luciana luciano lucie lucien
lucille lucinda lucy ludmila ludovic ludwig luis luisa luiz lukas lukasz luke luna lutz luz lydia lyn lynda lyndon lynn
maarten mabel maciej mackenzie madeleine madeline madison mads mae magda magdalena maggie magnus mahmoud maia maike maja
makoto malcolm malgorzata malik malin mallory mandy manfred manoj manon manuel manuela mara marc marcel marcela marcello
marcelo marcia marcin marco marcos marcus mareike margaret margareta margarita margery margit margot marguerite mari maria
mariah mariam mariana marianne maribel marie marielle marieke marietta marija marika marilyn marina mario marion marisa
marisol marissa marit marius marjorie mark markus marlene marlon marta martha martin martina marvin mary maryam masha
mason massimo mateo mateusz mathias mathieu mathilde matias matilda matt matteo matthew matthias matthieu maud maureen
maurice mauricio mauro max maxim maxime maximilian maya meena meera megan mehdi mehmet mei melanie melinda melissa melody
mercedes meredith merete merle mia micah michael michaela michal michel michele michelle miguel mihai mika mikael mike
mikhail mikkel mila milan milena miles millie milos milton mina ming minh mira miranda miriam miroslav misha mitchell moira
mohamed mohammad mohammed mohan moises molly mona monica monika monique morgan morten moses muhammad muriel murray mustafa
myriam myrna nabil nadia nadine nadja naima nan nancy naomi nasser natalia natalie natasha nathalie nathan nathaniel neal
ned neha neil nell nelly nelson nia niamh nicholas nick nicola nicolai nicolas nicole niels nigel nikhil nikita niklas
nikola nikolai nikolaos nikolas nils nina nisha noah noel noelle noemi nora norah norbert noreen norma norman nuno nuria
odette olaf olafur ole oleg olena olga oliver olivia olivier olof omar orlando oscar oskar otto owen pablo paige paloma
pam pamela pankaj paola paolo parker pascal pascale pat patrice patricia patrick patrizia patryk patty paul paula paulette
paulina pauline paulo pavel pawel pedro peggy penelope penny per percy perry pete peter petr petra petros phil philip
philipp philippa philippe phillip phoebe phyllis pia pierre pieter pilar piotr polly pooja prakash preeti priscilla priya
quentin quinn rachel rachid rafael raffaele rahul raimund rainer raj rajesh ralf ralph ramesh ramiro ramon ramona randall
randy raphael raquel rashid raul ravi ray raymond rebecca reggie regina reiner reinhard rekha remi rena renata renate rene
renee reuben reza rhea rhonda rhys ricardo riccardo richard rick ricky rita rob robbie robert roberta roberto robin robyn
rocio rod roderick rodney rodrigo roger rohan rohit roland rolf roman romain romina ron ronald ronan rory rosa rosalie
rosalind rosanna rosario rose rosemarie rosemary rosie ross rowan roxana roxanne roy ruben ruby rudi rudolf rudolph rui
rupert russell rusty ruth ryan sabina sabine sabrina sadie saeed sahar said sakura sal salim sally salma salman salvador
salvatore sam samantha samir samira sammy samuel sanchez sandeep sander sandra sandro sandy sangeeta sanjay santiago sara
sarah sascha sasha satoshi saul savannah scott sean sebastian selena selin selina selma serena serge sergei sergey sergio
seth shana shane shannon sharon shaun shauna shawn sheila shelby shelley shelly sheri sherry shirley shiv shreya sibylle
sidney siegfried sienna sierra sigmund sigrid silke silvia simon simona simone sina siobhan sofia sofie soledad solveig
sonal sonia sonja sophia sophie soren spencer stacey stacy stan stanislav stanley stefan stefania stefanie stefano steffen
stella stephan stephane stephanie stephen steve steven stewart stuart sue sunil sunita susan susana susanna susanne susie
suzanne sven svenja svetlana swati sybil sydney sylvia sylvie tabitha tadeusz takashi tamar tamara tamika tammy tania tanja
tanvi tanya tara tariq tasha tatiana tatjana taylor ted teodor terence teresa teri terri terry tess tessa thandiwe thea
thelma theo theodor theodora theodore theresa therese thibault thierry thijs thomas thorsten thuy tiago tiffany tim timo
timothy tina tobias toby todd tom tomas tomasz tommaso tommy toni tony tonya torben tore torsten tracey tracy travis trevor
tricia trine trisha tristan troy trudy tuan tucker tyler tyrone udo ulf uli ulla ulrich ulrike ulrika uma umberto ursula
usha ute uwe val valentin valentina valeria valerie valery vanessa vasile vera verena verity vernon veronica veronika
veronique vicente vicki vicky victor victoria vidya vijay vikram viktor viktoria vince vincent vincenzo viola violet violeta
virginia vito vivek vivian vivien viviana vladimir volker wade walid wallace walter wanda warren wayne wei wendy wenke werner
wesley whitney wilfred wilhelm will willa willem william willie wilma wim winfried winifred winston wioletta wojciech
wolfgang xavier xiao xin yan yana yang yara yasemin yasmin yasmine yi ying yoko yolanda yosef yoshi youssef yuan yue yuki
yuko yulia yuri yusuf yvan yves yvette yvonne zachary zahra zainab zara zbigniew zdenek zeynep zhang zoe zofia zoltan zora
zsofia
aiden alexandr alvin ambrose anders anil annabel archie arlene arnaud aron aryeh ayesha basil beatrix bertil blanche bonnie
boyd bridgette bronwyn burt calum candice carlton cathal cedrick cheyenne cian ciara claudette clifton coleen cordelia cormac
cyrus damon darcy darrin dashiell deandre delroy demetrius denzel desmond dev dexter dinah dominique donovan dorothee
eamon eben edna edouard eimear eira elke elmer eloisa elton emory enid ephraim ernesto errol esme etienne eunice ezra farid
fergus fernand fleur fletcher floyd frederique gareth gaston gauri gemma genaro giles ginger gita glenda godfrey graeme
gretel gudrun gwendolen gwyneth hadiya hamish harpreet harriett hector hedwig heloise henrietta hermione hester hollis
ignatius imelda imogen ingeborg ioana ioannis iqbal irving isadora isidore isolde iulia ivor jabari jacinta jagdish jaroslav
jasper jayden jaylen jebediah jedediah jemima jeremias jethro jin joakim jocasta jolene josephus juliette junior justus
kaitlyn kalyani kasper katarzyna kaveh keira kiera kimiko kojo kristian kristofer kwabena lachlan laila lakshmi lamar lambert
latoya lavinia leander leilani lenore letitia lilah lindiwe llewellyn lonnie lorcan lorne lucretia lukasz lyle lynette mabel
maeve mahesh mairead malik mamadou marguerite marisa marjan marnie marshall marta matthieu maura maxine meghan mercy merrill
michelangelo mildred minerva mireille mohamad monty muireann myles myra naoki naoko natsuko naveen nayeli ndidi neville ngozi
nigel nita nkechi norris obinna octavia odalys ola olivier oluwaseun omari orla orson osvaldo padraig pallavi parveen pascual
paz peadar pearl perla petronella philomena polina prudence rafaela raghav rainer rajiv rana randolph rasmus reginald reiko
renaud rhiannon rikke roddy rodolfo roisin rolando romy ronak ronan rosalia rosalinda rufus rutger saanvi sabine salome
samson sanne saoirse satya scarlett seamus sebastien selwyn serafina seth shanelle sharlene shauna shreyas sigurd sinead
siv sloane solomon soren stavros sterling stina sunita suresh sylvain sylvester tadeo takumi tamsin tanisha tariq tatum
teodora terrance thaddeus theodosia tobin tomiko tove tristram trygve tyra ulises una uriel valentino vanya velma venkat
vera vernon vidar vikas vilhelm virgil vishal wallis werner wilbur wilhelmina willard winona wynne xochitl yael yannick
yetunde yolande yosuke yukiko yves zadie zane zara zelda zena zuzana
aase adwoa ainhoa aitor akua alasdair amara anastasiya aniket anneli annika anselm antti apolline ashwin asuncion
augustine avital aylin baptiste barnabas bartholomew bayo benedetta benno berengere bianca birgitte bistra bogdan
bohdan bohumil bozena bronwen budi calliope candace caoimhe capucine carsten catriona chaim chiamaka cigdem clementine
concepcion consuela cordelia corentin cornelius cosima cosmo covadonga cressida delroy demelza deniz desmond despina
dewi dilara dimitar dolores domenico eero ekaterina eleftheria elif elina emeka emlyn emre encarnacion eszter eun
euphemia evangeline everett farhan fatoumata femke ferdia fumiko gaelle gerlinde gethin ghislaine giancarlo gianfranco
gorka gottfried grazyna guadalupe gulsen gurpreet gwendoline gwyneira gyorgy halvard hamish hannelore hao harjit
haruki hedda heidemarie heikki hendrik hiroko hortense hyun idris ignatius ikechukwu iker imogen ioannis istvan itziar
jadwiga jasper jiri joaquin jocelyn joost josiah jukka juma juniper jurgen kagiso kalpana karthik katerina kenji kirsi
kirsty klaas kofi kostas krzysztof kwabena lakshmi lashonda laszlo leilani leonie leopold lerato leyla lieselotte linh
lior lotte ludmila ludovica lynette maarten maelle mairi maja malachi malgorzata marcus marieke matti mehmet mei
melisande mihai milagros minh miroslav moshe mukesh nadezhda nasreen nkiruka noam noor nur obadiah oceane odette
oksana olena olumide oluwaseun omid oonagh osvaldo ottavia ottilie ottoline owain oystein paivi paloma parisa pekka
pernille perpetua petronella pierluigi pieter pradeep priscilla priyanka quoc ragnhild ravi reinhild riikka ronan
rosalind rosamund rosario roxana ruairi rukmini rupert ruxandra salvatore saoirse shabnam shira siegfried sindre
sinead sipho siti sjoerd solveig sonke soren sukru sunniva suresh svetlana szabolcs taras tatsuya tegan tendai
terrence thandiwe thelma thi thibault tomas torbjorn torsten trang tunde tuomas ulrike unai vaclav vasilis verity
vikram viveka wei wiebke winifred wojciech xiaoyu ximena yann yewande yolanda yosef yousef yuki zanele zdenek zdzislaw
zihan zsofia
"""
_KNOWN = frozenset(_NAMES.split())
_SHORTEST = 4
# The library knows these as names; on pages they are words, ranks and places.
_NOT_FIRST = frozenset(
    "duty kill left vest wash fate fall king wood ford mock tick link life cage chat char pate tory vert trick penny".split()
)


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name many people have; of a double one, either half."""
    parts = fold_text(word.strip(".,'’\"")).replace("-", " ").split()
    return any(part in _KNOWN or part in _list_more_names() for part in parts)


@cache
def _list_more_names() -> frozenset[str]:
    """Return the names, and the short forms of names, that the library of nicknames knows."""
    names = {name for one in name_triplets() for name in (one.name1, one.name2)}
    return frozenset(
        name
        for name in map(fold_text, names)
        if len(name) >= _SHORTEST
        and name.isalpha()
        and name not in _NOT_FIRST
        and not is_heading_word(name)
        and not names_a_job(name)
    )

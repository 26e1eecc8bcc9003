import { fold } from '../fold.ts'

/**
 * Given names that stand for one another: short forms, pet names, and the same name in other languages. Known by
 * heart, and modest on purpose: what is not here is compared by its letters.
 */
const GIVEN = `
alexander alexandre aleksandr alejandro alessandro oleksandr alex sasha sascha sanya xander iskander sandro alec
alexandra aleksandra sasha sandra alejandra lexi
alexei alexey aleksei oleksiy alyosha lyosha alexis
andrew andrei andrey andre andreas andres andrea andy drew andrzej andriy
anthony antonio anton antoine tony toni antony antonin
benjamin ben benny benji binyamin bibi
barbara barb varvara babs
boris borya
bradley brad
catherine katherine katharina ekaterina catalina caterina kate katie cathy kathy katya kasia kathryn kathleen cat
charles carlos carl karl karel charlie chuck carlo karol
christopher chris kris kristof cristobal topher christof christophe
christine christina kristina cristina tina chrissy
daniel dan danny daniil danilo
david dave davey dawid daoud dawud daud
deborah debora debbie deb
dmitri dmitry dmitriy dmytro dima mitya dimitri
donald don donnie
dorothy dot dottie dorothea
edward edwin eduardo eduard ed eddie ted ned
elizabeth elisabeth elisabetta isabel isabella liz lizzie beth betty eliza lisa bess elisaveta liza elspeth
emily emma emilia
ernest ernie ernesto
eugene evgeny yevgeny evgeni gene zhenya eugenio
evelyn eve evie
francis francisco francesco franz frank francois paco pancho franco frantisek
frederick friedrich frederic federico fred freddy fritz fredrik frederik
gabriel gabe gavriil
george georg georgi georgy georges jorge giorgio yuri yury jerzy jiri jurgen georgios yorgos giorgos
gerald gerry jerry gerard
gregory grigory gregor greg grisha gregorio
harold harry hal
helen elena helena yelena lena alena olena ellen eleni
henry heinrich henri enrique enrico harry hank heinz hendrik henrik
igor ihor
irene irina ira iryna
isaac yitzhak izak itzik
jacob jakob jacques jaime james iago yakov jake jack yaakov jim jimmy jamie yaqub yakub diego
jennifer jenny jen jenn
jessica jess jessie
john johann johannes jean juan giovanni ivan jan ian sean johnny jack jon hans jonny ivo yohan yahya janos
jonathan jonathon jon yonatan
joseph josef jose giuseppe yosef joe joey josip jozef yusuf youssef yousef pepe osip
joshua josh yehoshua
joao joaozinho
judith judy yehudit
katarzyna kasia
kenneth ken kenny
kimberly kim kimberley
lawrence laurence lorenzo laurent larry lars lorenz lavrentiy
leo lev leon leonid leonard leonardo lenny
louis luis luigi ludwig lewis lou luiz
lucas luke luca lukas luka
margaret margarita marguerite margarethe meg maggie peggy rita greta marge gosia malgorzata
maria marie mary mariya maryam miriam marya masha mariam molly polly
mark marcus marco marcos marc markus marek
martin marty martino
matthew matthias matteo mateo matt matthieu matvei mathias mateusz
maxim maksim maximilian max massimo
melissa mel missy
michael mikhail michel miguel michele mike mick mickey misha mikael michal mykhailo mikhael mihail
mohammed mohd md muhd moh mo mohamad muhammad mohamed mehmet mamadou mahomet
natalia natalie natasha natalya nataliya nat
nathan nathaniel nate natan
nicholas nikolai nicolas nicola niccolo nick nicky nikolaus klaus claus mykola kolya niklas nikola
olga olya olha
patrick pat paddy patricio padraig
patricia pat patty tricia trish
paul pablo paolo pavel pavlo pauli pawel paulo bulus
peter pedro pierre pietro pyotr petr petro piotr pete petra pieter boutros
philip philippe felipe filippo phil filip
raphael rafael rafa raffaele
rebecca rebeka becky rivka becca
richard ricardo riccardo rick dick rich ricky
robert roberto rob bob bobby robbie rupert
ronald ron ronnie ronaldo
rodion roderick rod
roman romain
samuel sam sammy shmuel samuele
sarah sara sally
sergey sergei serge sergio serhiy sergius serghei
simon simeon shimon simone semyon
sofia sophia sophie sonya sonia zofia
solomon suleiman suleyman sulaiman shlomo salomon soliman
stanislav stanislaw stas stan
stephen steven stefan esteban stefano steve etienne stepan stevie istvan szczepan
susan susanna suzanne sue susie zuzana
svyatoslav slava vyacheslav svetoslav yaroslav
tatiana tanya tatyana
theodore fyodor fedor teodor theo ted teddy
theresa teresa terry tess
thomas tomas tommaso tom tommy tomasz toma
timothy tim timmy timofey
valentin valentino val
valery valeriy valerio
victor viktor vittorio vic vitya
victoria viktoria vicky tori vika
vincent vincenzo vicente vince vinny
vladimir volodymyr wladimir vova volodya vlad wlodzimierz
vladislav vlad vladyslav
walter walt wally gualtiero
william wilhelm guillaume guillermo guglielmo bill will billy willy liam willem vilhelm bil
yuri yury yuriy iurii
zachary zach zack zacharias zakaria zakariya
ali aly
abraham ibrahim avraham abram abe brahim
elijah elias ilya ilyas eli
moses musa moshe moussa moisei
jesus isa issa eisa
aaron haroun harun aharon
noah nuh noach
enoch idris
hamza hamzah
`

/** Korean family names in the spellings of Revised Romanisation, McCune-Reischauer and daily use. */
const KOREAN = `
kim gim
lee yi rhee ri li i yee rhie
park pak bak
choi choe chwe
jung jeong chung chong cheong jong
kang gang
cho jo
yoon yun youn
jang chang
lim im rim yim
oh o
seo suh so sur
shin sin
kwon gwon kwun
ahn an
yoo yu ryu you ryoo
jeon chun chon jun
ko go koh
moon mun
son sohn
bae pae
baek paek paik baik
heo huh ho hur
noh no roh ro
sim shim
joo chu ju choo
koo ku gu
na ra
jin chin
ji chi
eom um om
bang pang
kong gong
byun pyon byeon
ryang yang
ryom yeom yom
`

/** Chinese family names in pinyin, Wade-Giles, Cantonese and Hokkien spellings. */
const CHINESE = `
chen chan tan chin
wang wong ong
li lee lei
zhang chang cheung teo
liu lau liou low
huang wong hwang ng ooi
wu ng woo goh
zhou chou chow chew
xu hsu hui koh tsui
zhu chu choo
lin lam lim
he ho
guo kuo kwok kok
zheng cheng chang tay
xie hsieh tse chia
cai tsai choi chua
zeng tseng tsang chan
xiao hsiao siu siew
ye yeh yip yap
jiang chiang keung kang
cao tsao cho
deng teng tang
qian chien chin
qiu chiu yau
xu hsu
zhao chao chiu teo
yang yeung yeo
liang leung neo
tang tong
song sung
feng fung
dong tung
yuan yuen
lu luk loke
ma mah
sun suen soon
hong hung ang
gao kao ko
luo lo law loh
pan poon phua
`

const groupsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '))

const GROUPS = new Map<string, number[]>()
const addGroup = (group: number, words: Iterable<string>) => {
  for (const word of new Set(words)) {
    const groups = GROUPS.get(word)
    if (groups) groups.push(group)
    else GROUPS.set(word, [group])
  }
}
const given = groupsOf(GIVEN)
for (const [group, words] of given.entries()) addGroup(group, [...words, ...words.map(fold)])
for (const [group, words] of [...groupsOf(KOREAN), ...groupsOf(CHINESE)].entries())
  addGroup(given.length + group, words)

/** The groups of names that a word, or its folded form, belongs to. */
export const equivalentsOf = (word: string): readonly number[] | undefined => GROUPS.get(word)

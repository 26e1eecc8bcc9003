import { fold, skeleton } from '../fold.ts'
import { COMMON } from './person-words.ts'

/** Names borne by very many people somewhere, beside those of the other tables. Known by heart. */
const FAMILIAR = `
adams allen anderson baker bailey barnes bell bennett brooks butler campbell carter clark collins cook cooper cox cruz
davies edwards evans fisher foster gomez gonzales graham grant gray green griffin hall hamilton harris harrison hayes
henderson hill howard hughes hunt jackson jenkins jordan kelly kennedy king knight lewis long lucas marshall mason
matthews miller mills mitchell moore morgan morris murphy murray myers nelson owen palmer parker patterson perry
peterson phillips porter powell price reed reynolds richardson roberts robinson rogers rose ross russell ryan sanders
scott shaw simmons simpson smith spencer stevens stewart stone sullivan taylor thompson torres tucker turner walker
wallace ward washington watson webb wells west white williams wood woods wright young
aguilar alvarez arias campos cardenas castillo castro chavez contreras cortes delgado diaz dominguez espinosa estrada
fernandez figueroa flores fuentes gallegos garza gimenez guerrero gutierrez guzman herrera ibarra jimenez juarez lara
leon luna marquez medina mejia mendez mendoza mercado molina montoya mora morales moreno munoz navarro nunez ochoa
ortega ortiz pacheco padilla parra pena pineda quintero ramos rangel reyes rios rivas rivera robles rojas roman romero
rosales rosas rubio ruiz salas salazar salinas santiago serrano silva solis soto suarez trujillo valdez valencia
vargas vasquez vazquez vega velasco velasquez vera villa villarreal zamora zuniga
almeida alves andrade araujo barbosa barros batista borges campos cardoso carvalho castro correia costa cunha dias
duarte fernandes ferreira fonseca freitas gomes goncalves henriques lima lopes machado marques martins melo mendes
monteiro moreira moura nascimento neves nogueira nunes pereira pinto ramos ribeiro rocha rodrigues sousa tavares
teixeira vieira
bauer becker braun fischer fuchs hartmann hoffmann huber klein koch kohler konig kruger lang lehmann maier mayer meyer
muller neumann richter schaefer schafer schmid schmidt schmitz schneider schroder schulz schwarz wagner weber weiss
werner wolf zimmermann
bernard bertrand bonnet dubois dupont durand fontaine fournier girard lambert laurent lefebvre leroy mercier morel
moreau petit richard robert rousseau roux simon vincent
andersen berg christensen eriksson gustafsson hansen haugen jacobsen jensen johansen johansson jorgensen karlsson
kristensen larsen larsson lind lindberg madsen moller nielsen nilsen nilsson olsen olsson pedersen persson petersen
poulsen rasmussen sorensen svensson thomsen
bianchi bruno colombo conti costa de luca esposito ferrari fontana gallo giordano greco lombardi mancini marino moretti
ricci rinaldi rizzo romano rossi russo santoro
jansen janssen visser smit bakker mulder bos vos peters hendriks dekker dijkstra
kowalski nowak wisniewski wojcik kaminski lewandowski zielinski szymanski novak svoboda dvorak horvat kovac kovacs nagy
szabo toth popescu popa ionescu dumitru ivanova petrov petrova smirnov kuznetsov popov popova sokolov lebedev kozlov
novikov morozov volkov pavlov semenov golubev vinogradov bogdanov fedorov mikhailov romanov orlov andreev makarov
nikitin zakharov zaitsev solovyov borisov yakovlev grigoriev shevchenko kovalenko bondarenko tkachenko kravchenko
melnyk boyko
yilmaz kaya demir sahin celik yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan
simsek polat
sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto
inoue kimura hayashi shimizu saito
patel gupta kapoor mehta jain shah verma yadav mishra pandey reddy rao nair iyer menon joshi desai chopra malhotra
agarwal bose das ghosh mukherjee banerjee chatterjee roy chowdhury hossain islam miah uddin sarkar malik butt sheikh
qureshi siddiqui chaudhry raja hashmi mirza baig
ahmadi hosseini mohammadi rezaei karimi moradi jafari hashemi mousavi rahimi sadeghi ebrahimi akbari alavi amiri
bagheri ghasemi heydari kazemi nazari rostami salehi shirazi tehrani
reza mehdi hasan hamad faisal fahad abbas nasser naser saleh salah samir tariq walid bilal usman othman uthman imran
amir amin adel farid fares jamal kamal majid nabil rashid rafiq saif sami taha tahir yahya zaid zain fatima aisha
khadija layla noura amina zahra hana sara huda
nguyen tran pham hoang huynh phan vo dang bui do ho ngo duong santoso wijaya susanto setiawan hidayat saputra
dela bautista aquino villanueva mensah owusu boateng okafor okeke eze adeyemi mohamud abdi osman mwangi otieno kamau
diallo traore keita coulibaly diop ndiaye fall sow ba toure cisse camara
emma olivia ava mia amelia ella grace hannah lily chloe zoe natalie laura anna julia sophie carolina daniela andrea
valentina camila gabriela lucia claudia monica silvia angela veronica adriana diana rosa teresa carmen pilar isabel
kevin brian jason justin brandon eric erik ryan jeremy tyler adam kyle scott sean keith bruce wayne ralph roy eugene
louis philip harry russell randy vincent bobby johnny dylan logan ethan mason oliver jackson carter hunter
sandro fabio fabian sebastian julian adrian oscar ruben raul jaime javier ivan hugo ricardo fernando alberto rafael
ernesto arturo felipe andres cesar manuel mario sergio roberto eduardo angel alfredo armando gustavo ramon
fatih emre murat mehmet hakan kemal orhan serkan yasin umit
`

const KNOWN = FAMILIAR.trim()
  .split(/\s+/)
  .concat([...COMMON])
const FOLDED = new Set(KNOWN.map(fold))
const SKELETONS = new Set(KNOWN.map(fold).map(skeleton))

/** Whether a name part is borne by very many people somewhere, however rare it is on a list. */
export function isFamiliar(part: {
  folded: string
  skeleton: string
  loose: boolean
  equivalents: readonly number[] | undefined
}): boolean {
  if (part.equivalents !== undefined || FOLDED.has(part.folded)) return true
  return part.loose && SKELETONS.has(part.skeleton)
}

/** What a legal form says of an organisation. Forms of one class are taken for each other, as names drop them. */
export type LegalClass = 'company' | 'association'

const COMPANY = `
llc; l l c; limited liability company; limited liability partnership; llp; lp; limited partnership; ltd; limited; ltda; limitada;
limitado; co ltd; company limited; pte ltd; pte; pvt ltd; pvt; private limited; private; pty ltd; pty; inc; incorporated;
corp; corporation; co; company; cos; plc; public limited company; public company; gmbh; gesellschaft mit beschrankter haftung;
mbh; ag; aktiengesellschaft; kg; kommanditgesellschaft; gmbh co kg; gmbh and co kg; ohg; ug; ug haftungsbeschrankt; se; kgaa;
sa; s a; sas; sarl; s a r l; eurl; sasu; sociedad anonima; societe anonyme; societe a responsabilite limitee; sociedade anonima;
sl; slu; sau; sa de cv; sa cv; s de rl; s de rl de cv; srl; spa; s p a; sapa; societa per azioni; eireli; cia; compania;
bv; b v; nv; n v; vof; besloten vennootschap; naamloze vennootschap; bvba; sprl; ab; aktiebolag; as; asa; aps; a s; oy; oyj; hf; ehf;
doo; d o o; dd; ad; ead; eood; ood; kft; zrt; nyrt; rt; bt; sp zoo; sp z oo; sp z o o; spolka z ograniczona odpowiedzialnoscia; spolka akcyjna; sro; s r o;
ooo; obshchestvo s ogranichennoi otvetstvennostiu; obschestvo s ogranichennoy otvetstvennostyu; obshchestvo s ogranichennoy otvetstvennostyu;
oao; ao; zao; pao; jsc; ojsc; cjsc; pjsc; joint stock company; open joint stock company; closed joint stock company;
public joint stock company; aktsionernoe obshchestvo; otkrytoe aktsionernoe obshchestvo; publichnoe aktsionernoe obshchestvo;
zakrytoe aktsionernoe obshchestvo; tov; tovarystvo z obmezhenoiu vidpovidalnistiu; prat; pat; too; mchj; oaj; uab; sia; ou; osauhing;
as sirketi; anonim sirketi; ltd sti; limited sirketi; sti; sirketi; sanayi ve ticaret; san ve tic; tic; kk; kabushiki kaisha; kabushikikaisha;
yugen kaisha; godo kaisha; gk; jusik hoesa; chusik hoesa; youxian gongsi; gufen youxian gongsi; youxian zeren gongsi; gongsi;
sdn bhd; bhd; sdn; tbk; pt; perseroan terbatas; cv; jsb; saog; saoc; sal; sarl al; fzc; fze; fzco; fz llc; dmcc; wll; w l l; spc; kscc; ksc; psc; pjs; est; establishment; sherkat;
na; n a; national association; trust company; gp; lllp; pc; pllc; unltd; unlimited; eg; genossenschaft`

const ASSOCIATION = `
ev; e v; eingetragener verein; verein; ngo; ano; nko;
avtonomnaya nekommercheskaya organizatsiya; autonomous non profit organization; autonomous nonprofit organization`

function formsOf(table: string): string[] {
  return table
    .split(';')
    .map((form) => form.trim())
    .filter(Boolean)
}

/** Legal forms as romanised words. */
export const LEGAL_FORMS: ReadonlyMap<string, LegalClass> = new Map([
  ...formsOf(COMPANY).map((form) => [form, 'company'] as const),
  ...formsOf(ASSOCIATION).map((form) => [form, 'association'] as const),
])

/** Words that say what kind of thing it is, and are many organisations'. */
export const GENERIC: ReadonlySet<string> = new Set(
  `group groupe gruppe gruppa holding holdings international intl global world worldwide europe european asia asian america african national general trading trade
  commercial commerce business enterprise enterprises industry industries industrial services service solutions systems
  system technology technologies tech management consulting consultants investment investments capital partners partner
  ventures finance financial bank banking insurance trust foundation fund association society organization organisation
  union institute center centre council committee agency bureau office department ministry university school college
  factory plant works mill construction building engineering manufacturing production products machine instrument
  transport transportation logistics shipping marine maritime shipyard airlines airline aviation air oil gas petroleum
  energy power electric electronics chemical chemicals metal metals steel mining resources development real estate
  properties property import export science scientific research design communications media publishing
  pharmaceutical medical health hospital food foods the of and for de del la y e und et united new first state federal
  republic people peoples`.split(/\s+/),
)

/** Small words that come and go. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the of and for de del la le les los las el al y e und et der die das des fur di da do dos in on at to'.split(
    ' ',
  ),
)

/** Words in other spellings and languages, as they are compared. Keys as romanised. */
export const ORGANISATION_WORDS: Readonly<Record<string, string>> = {
  intl: 'international',
  int: 'international',
  labour: 'labor',
  centre: 'center',
  organisation: 'organization',
  dept: 'department',
  bros: 'brothers',
  mfg: 'manufacturing',
  eng: 'engineering',
  assoc: 'association',
  assn: 'association',
  natl: 'national',
  univ: 'university',
  tech: 'technology',
  technologies: 'technology',
  industries: 'industry',
  enterprises: 'enterprise',
  holdings: 'holding',
  zavod: 'plant',
  factory: 'plant',
  kombinat: 'plant',
  bank: 'bank',
  banka: 'bank',
  banco: 'bank',
  banque: 'bank',
  priborostroitelnyy: 'instrumentmaking',
  mashinostroitelnyy: 'machinebuilding',
  gruppa: 'group',
  groupe: 'group',
  grupo: 'group',
  gruppe: 'group',
  kompaniya: 'company',
  tsentr: 'center',
  institut: 'institute',
  universitet: 'university',
  mezhdunarodnyy: 'international',
  gosudarstvennyy: 'state',
  nauchno: 'scientific',
  proizvodstvennoe: 'production',
  obedinenie: 'association',
  first: '1',
  second: '2',
  third: '3',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
}

/** Places that tell a branch from its mother or its sisters. */
export const PLACES: ReadonlySet<string> = new Set(
  `germany deutschland france italy italia spain espana portugal england britain uk ireland scotland austria osterreich
  switzerland schweiz suisse belgium netherlands nederland sweden sverige norway norge denmark danmark finland poland polska
  czech slovakia hungary romania bulgaria greece turkey turkiye ukraine russia rossiya belarus kazakhstan china hong kong
  taiwan japan nippon korea india pakistan bangladesh indonesia malaysia singapore thailand vietnam philippines australia
  canada usa us america american mexico brazil brasil argentina chile colombia peru venezuela cuba panama iran iraq syria
  lebanon israel egypt jordan kuwait qatar uae dubai saudi arabia africa south north east west boston york london paris
  moscow berlin shanghai beijing`.split(/\s+/),
)

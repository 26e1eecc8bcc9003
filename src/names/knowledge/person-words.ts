const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that stand before a name and are none. Compared as romanised, without marks. */
export const TITLES = words(
  `mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon capt captain col colonel gen general maj
  major lt lieutenant sgt adm admiral pres president praesident prasident presidente prezident minister senator king
  queen comrade herr frau monsieur madame mme mlle senor senora dona signor signora
  sheikh shaikh shaykh cheikh sheik shaik mullah mulla molla maulavi mawlawi mowlavi maulvi mawlana maulana molvi
  ayatollah hojatoleslam hajji haji hajj hadji alhaj elhaj qari ustad ustaz
  ing dipl mag shri sri smt gospodin`,
)

/** Words that stand after a name and are none. */
export const SUFFIXES = words('jr sr junior senior ii iii iv esq phd md mba cpa')

/** Particles that join the parts of a name. They are seldom written the same way twice. */
export const PARTICLES = words(
  `al el ul ur ud bin ben ibn bint binti binte bte bt abu abou abi abo um umm oum ould oulad wuld wld
  de del della delle dello degli di dos du des van von der het ter zu zum zur vom af av til y`,
)

/** Particles within a name, and family names at either end of one. */
export const INNER_PARTICLES = words(
  'ad as ar an az ash at il la le les lo los las da do das den ten te mac mc st san santa saint o e i d l s',
)

/** What says whose child somebody is. */
export const CHILD_OF = words('bin ben ibn bint binti binte bte bt ould wuld wld')

/** "Servant of": it makes a name with the word after it, and is left out or written onto it. */
export const SERVANT_OF = words('abd abdul abdel abdal abdu abdur abdol abdoul abdus')

/** Name parts that so many people bear that they tell little; a list that is screened brings counts of its own. */
export const COMMON = words(
  `mohammed ahmed ali hassan hussein omar umar ibrahim khalid abdullah mahmoud mustafa yusuf said
  khan shah singh kaur kumar devi sharma begum bibi gul wali jan mir noor rahman rahim karim aziz hamid salim salem
  kim lee park choi jung li wang zhang chen liu yang huang zhao wu zhou nguyen tran pham
  maria jose juan luis carlos garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez antonio ana
  john james robert michael william david richard thomas mary smith johnson brown jones miller davis wilson
  ivan ivanov aleksandr alexander sergey vladimir dmitri andrey elena olga mikhail aleksei nikolai
  jean pierre marie silva santos souza oliveira`,
)

const words = (text: string) => text.trim().split(/\s*\|\s*/)

/** Words of which résumés are put together; `bench/pool/resume.ts` says how. */
export const DONE = words(
  'Rebuilt | Designed | Shipped | Hardened | Migrated | Owned | Introduced | Automated | Led | Simplified | Replaced | Untangled | Documented | Scaled | Profiled | Refactored | Launched | Maintained | Stabilised | Prototyped | Extended | Audited | Consolidated | Wrote | Split | Modernised | Drove | Reworked | Piloted | Instrumented',
)
export const QUALITY = words(
  'internal | nightly | legacy | multi-region | event-driven | customer-facing | fragile | monolithic | real-time | cross-team | self-service | regulated | read-heavy | mobile-first | partner-facing | offline | stateful | append-only | low-latency | multi-tenant | unowned | high-volume | versioned | encrypted | paginated | asynchronous | shared | regional | rate-limited | idempotent',
)
export const DOMAIN = words(
  'ledger | checkout | onboarding | billing | inventory | payroll | settlement | search | messaging | catalogue | reporting | pricing | dispatch | claims | scheduling | identity | custody | loyalty | subscription | matching | invoicing | treasury | telemetry | booking | warehouse | lending | refunds | consent | tax | charging',
)
export const THING = words(
  'service | pipeline | gateway | dashboard | scheduler | library | worker | API | console | importer | queue | exporter | monitor | indexer | cache | client | registry | parser | workflow | toolkit | simulator | connector | validator | archive | sandbox | replica | planner | relay | notifier | crawler',
)
export const WITH = words(
  'Go | Rust | TypeScript | Kotlin | Python | Elixir | Scala | Java | C# | Ruby | Swift | Solidity | PostgreSQL | Kafka | Redis | Terraform | Kubernetes | gRPC | GraphQL | Airflow | Spark | ClickHouse | DynamoDB | RabbitMQ | React | Svelte | Flutter | Pulumi | Nomad | Cassandra',
)
export const FOR = words(
  'retail brokers | field nurses | logistics planners | municipal clerks | indie merchants | call centres | fleet drivers | auditors | farm co-operatives | landlords | translators | museums | grid operators | card issuers | clinics | freight agents | ticket resellers | pension funds | bakeries | surveyors | tutors | wholesalers | airports | notaries | shipyards | publishers | laboratories | exchanges | hotels | foresters',
)
export const CHANGED = words(
  'cutting | trimming | lowering | reducing | shrinking | halving the growth of | bringing down | curbing | flattening | easing | dropping | slashing',
)
export const MEASURE = words(
  'p95 latency | on-call pages | build time | cloud spend | failed deploys | support tickets | chargebacks | cold starts | data drift | review time | manual entries | memory use | retry storms | reconciliation gaps | churn | query cost | false alerts | release lag | storage growth | page weight | queue depth | duplicate records | lead time | flaky tests | sync conflicts | downtime | backlog | bundle size | audit findings | lost parcels',
)
export const WITHIN = words('weeks | sprints | months | quarters | releases | iterations')
export const TEAM = words(
  'designers | analysts | two interns | site engineers | a vendor team | compliance | product | the data group | hardware | finance | operations | a sister squad | research | legal | support leads | the platform guild | field staff | security | sales engineers | volunteers',
)
export const TRAIT = words(
  'curious | pragmatic | patient | methodical | hands-on | quietly stubborn | detail-minded | generalist | product-minded | outcome-driven | self-taught | systems-minded | calm | collaborative | privacy-aware | numbers-first | careful | playful | thorough | direct',
)
export const CRAFT = words(
  'backend engineer | platform engineer | full-stack developer | data engineer | security engineer | SRE | mobile developer | smart-contract developer | QA engineer | engineering manager | support lead | accountant | compliance analyst | product designer | recruiter | frontend developer',
)
export const ENJOYS = words(
  'boring technology | readable code | short feedback loops | paper prototypes | incident reviews | teaching juniors | small commits | strong typing | tidy schemas | pairing | open maps | property tests | long hikes | chess by mail | release notes | old radios | careful estimates | plain language | night trains | community gardens',
)
export const FIRM_A = words(
  'North | Bright | Copper | Silver | Blue | Quiet | Iron | Amber | River | Cedar | Granite | Harbour | Lumen | Vector | Orchid | Pioneer | Summit | Tidal | Velvet | Willow | Zephyr | Cobalt | Fable | Juniper | Kestrel | Lattice | Meridian | Nimbus | Onyx | Prairie',
)
export const FIRM_B = words(
  'peak | forge | gate | field | stack | bridge | loop | mark | port | well | crest | works | path | stone | wave | light | shore | yard | line | nest',
)
export const FIRM_C = words(
  'Systems | Labs | Software | Analytics | Payments | Logistics | Health | Digital | Group | Studio | Robotics | Networks',
)
export const SUBJECTS = words(
  'Computer Science | Mathematics | Economics | Physics | Information Systems | Accounting | Design | Law | Statistics | Electrical Engineering',
)
export const ROLES = words(
  'Backend Engineer | Frontend Engineer | Smart Contract Engineer | DevOps Engineer | Security Analyst | Data Engineer | Support Specialist | Product Designer | Treasury Accountant | QA Engineer | Mobile Engineer | Compliance Officer | Recruiter | Site Reliability Engineer',
)
export const USER_AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
]
export const FREE_MAIL = [
  'gmail.com',
  'gmail.com',
  'gmail.com',
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'yahoo.com',
  'icloud.com',
  'proton.me',
  'gmx.net',
  'fastmail.com',
]

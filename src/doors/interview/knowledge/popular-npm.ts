/**
 * Well-known packages of npm, by general knowledge of what projects use. The first group is what squatters imitate
 * most: a name very close to one of those is hardly chance. The others also keep honest names apart: a package that
 * is known itself is nobody's look-alike.
 */
const FAMOUS = `
react react-dom react-router react-router-dom react-redux react-scripts react-native react-query react-hook-form
react-icons react-select react-table react-toastify react-dropzone react-markdown redux redux-thunk redux-saga
 vue vue-router vuex pinia nuxt next next-auth svelte angular jquery bootstrap tailwindcss tailwind typescript
ts-node webpack webpack-cli webpack-dev-server rollup vite vitest esbuild parcel babel-core babel-loader babel-eslint
eslint prettier jest mocha chai sinon cypress playwright puppeteer express express-session express-validator fastify
koa hapi socket.io socket.io-client cors helmet morgan body-parser cookie-parser multer nodemon concurrently
cross-env cross-spawn dotenv axios node-fetch request superagent lodash underscore moment dayjs date-fns luxon uuid
nanoid chalk colors commander yargs inquirer minimist glob rimraf mkdirp fs-extra chokidar winston pino debug
async bluebird rxjs validator joi yup ajv zod mongoose mongodb mysql mysql2 sequelize typeorm prisma knex sqlite3
redis ioredis bcrypt bcryptjs jsonwebtoken passport passport-local passport-jwt nodemailer stripe firebase
firebase-admin graphql apollo-server formik styled-components framer-motion
three chart.js electron electron-builder gulp grunt browserify classnames clsx immer web3 ethers viem wagmi hardhat
truffle ganache bitcoinjs-lib ccxt web3-utils web3-eth web3-core ethereumjs-util ethereumjs-tx solc
tronweb bip39 bip32 bs58 elliptic secp256k1 keccak tweetnacl noble-secp256k1 crypto-js node-forge
discord.js telegraf node-telegram-bot-api openai langchain semver tslib core-js regenerator-runtime
body-parser serve-static http-proxy http-proxy-middleware http-server json-server live-server husky lint-staged
postcss autoprefixer sass node-sass less handlebars mustache ejs pug marked cheerio jsdom sharp jimp canvas
systeminformation node-gyp node-pty ws pm2 forever typescript-eslint typescript-eslint-parser ts-jest ts-loader css-loader style-loader
`

const KNOWN = `
abort-controller accepts acorn agent-base ansi-colors ansi-escapes ansi-regex ansi-styles anymatch apollo-client
apollo-link apollo-upload-client append-field arg argon2 argparse array-flatten array-includes asap asn1 assert
assert-plus ast-types astro async-mutex async-retry autocannon ava aws-sdk aws4 axios-mock-adapter axios-retry
backbone backoff balanced-match base-x base64-js base64url basic-auth bech32 better-sqlite3 big-integer big.js
bignumber.js binary-extensions bindings bip21 bip66 bitcore-lib bl blakejs blake2b blessed bn.js bole boxen
brace-expansion braces brorand brotli browser-pack browser-sync browserslist bs58check bson buffer buffer-from
buffer-xor bull bullmq busboy bytes cac cacache cacheable camelcase camel-case caniuse-lite caseless cbor celebrate
change-case chai-as-promised chai-http chalk-animation charenc cheerio-select chokidar-cli chromedriver ci-info
class-transformer class-validator clean-css clean-webpack-plugin cli-color cli-cursor cli-progress cli-spinners
cli-table cli-table3 cliui clone clone-deep cluster-key-slot co code-point-at codemirror color color-convert
color-name colord colorette comlink compare-versions component-emitter compressible compression concat-map
concat-stream conf config connect connect-flash connect-mongo connect-redis consola content-disposition content-type
convert-source-map convict cookie cookie-session cookie-signature cookies copy-webpack-plugin core-util-is cosmiconfig
cpx crc crc-32 create-hash create-hmac create-react-app cron cron-parser croner cross-fetch crypt crypto-browserify
csrf css css-select css-tree css-what cssnano csso csstype csurf csv csv-parse csv-parser csv-stringify csvtojson
currency.js cytoscape d3 d3-array d3-scale d3-shape d3-selection d3-time d3-format d3-color d3-interpolate d3-path
dat.gui data-uri-to-buffer dateformat decimal.js decamelize decompress deep-diff deep-eql deep-equal deep-extend
deep-is deep-object-diff deepmerge defaults defer-to-connect define-properties defu del delay delegates denque depd
dequal destr destroy detect-indent detect-libc detect-port devtools-protocol dexie diff diff-sequences dir-glob
docsify doctrine dom-serializer domelementtype domhandler dompurify domutils dot-prop dotenv-cli dotenv-expand
dotenv-safe dotenv-webpack draft-js drizzle-kit drizzle-orm duplexer duplexify dotenv-flow easymde echarts
echarts-for-react eclint ecdsa-sig-formatter ee-first ejs-loader electron-log electron-store electron-updater elasticsearch
email-validator embla-carousel-react emittery emoji-mart emoji-regex emotion encodeurl encoding end-of-stream
enhanced-resolve enquirer entities env-cmd env-ci envalid enzyme eql errno error-ex errorhandler es-abstract
es-module-lexer es5-ext es6-promise escalade escape-html escape-string-regexp escodegen eslint-config-airbnb
eslint-config-next eslint-config-prettier eslint-config-standard eslint-plugin-import eslint-plugin-jest
eslint-plugin-jsx-a11y eslint-plugin-n eslint-plugin-node eslint-plugin-prettier eslint-plugin-promise
eslint-plugin-react eslint-plugin-react-hooks eslint-plugin-react-refresh eslint-plugin-unicorn eslint-plugin-vue
eslint-plugin-svelte eslint-scope eslint-utils eslint-visitor-keys espree esprima esquery esrecurse estraverse
estree-walker esutils etag eth-lib eth-sig-util eth-crypto eth-gas-reporter ethereum-cryptography
ethereum-waffle ethereumjs-abi ethereumjs-wallet ethereumjs-vm ethjs event-emitter event-stream event-target-shim
eventemitter2 eventemitter3 events eventsource evp_bytestokey exceljs execa exit-hook expect expo expo-router
express-async-errors express-async-handler express-fileupload express-graphql express-handlebars express-jwt
express-rate-limit express-winston exifr extend extend-shallow extract-zip extsprintf faker fast-check
fast-deep-equal fast-diff fast-glob fast-json-patch fast-json-stable-stringify fast-json-stringify
fast-levenshtein fast-redact fast-safe-stringify fast-uri fast-xml-parser fastest-levenshtein fastify-plugin fastq
favicons faye-websocket fbjs feather-icons fecha figlet figures file-entry-cache file-loader file-saver file-type
fill-range finalhandler find-cache-dir find-my-way find-up flag-icons flat flat-cache flatted flexsearch flow-bin
flowbite flowbite-react focus-trap follow-redirects font-awesome for-each foreach foreman forever-agent form-data
formidable forwarded fresh from2 fs-constants fs-minipass fs.realpath fsevents function-bind fuse.js fuzzy
ganache-cli ganache-core gatsby gauge geckodriver generate-function generic-pool gensync geojson get-caller-file
get-intrinsic get-port get-stdin get-stream getpass ghost gh-pages git-raw-commits gl-matrix glob-parent globals
globby globalthis google-auth-library google-protobuf googleapis got graceful-fs graceful-readlink graphql-request
graphql-subscriptions graphql-tag graphql-tools graphql-upload graphql-ws graphql-yoga gray-matter grunt-cli gsap
gulp-concat gulp-rename gulp-sass gulp-uglify gzip-size h3 hammerjs happy-dom har-validator hardhat-deploy
hardhat-gas-reporter hardhat-contract-sizer has has-ansi has-flag has-symbols hash-base hash-sum hash.js
hast-util-to-html hasown he heap helmet-csp highlight.js history hmac-drbg hoek hogan.js hoist-non-react-statics
hono hosted-git-info hpack.js hpp html-entities html-loader html-minifier html-minifier-terser html-to-image
html-to-text html-webpack-plugin html2canvas htmlparser2 htmx.org http-cache-semantics http-errors http-parser-js
http-proxy-agent http-signature http-status http-status-codes http-terminator http2-wrapper https-proxy-agent
humanize-duration human-signals i18n i18next i18next-browser-languagedetector iconv-lite idb ieee754 ignore
ignore-by-default image-size imagemin immutable import-fresh import-local imurmurhash indent-string inflight inherits
ini init-package-json ink input-otp inquirer-autocomplete-prompt internal-ip interpret intl-messageformat invariant
ip ipaddr.js ipfs-http-client is-arrayish is-buffer is-callable is-core-module is-docker is-extglob is-fullwidth-code-point
is-glob is-number is-obj is-plain-obj is-plain-object is-promise is-regex is-stream is-string is-typedarray
is-url is-windows is-wsl isarray isbinaryfile isexe ismobilejs isobject isomorphic-fetch isomorphic-ws
isomorphic-unfetch isstream istanbul jake jasmine jasmine-core javascript-obfuscator jayson jest-cli jest-diff
jest-environment-jsdom jest-mock jest-worker jiti jmespath jose jpeg-js jquery-ui js-base64 js-beautify js-cookie
js-levenshtein js-md5 js-sha256 js-sha3 js-tokens js-yaml jsbn jsdoc jsesc json-bigint json-buffer json-loader
json-parse-better-errors json-rpc-engine json-schema json-schema-traverse json-stable-stringify json-stringify-safe
json2csv json3 json5 jsonc-parser jsonfile jsonlines jsonparse jsonpath jsonpath-plus jsonpointer jsonschema jspdf
jspdf-autotable jsprim jss jstransformer jsx-ast-utils jszip just-extend jwa jwks-rsa jws jwt-decode jwt-simple
karma karma-chrome-launcher karma-jasmine katex kind-of kleur koa-bodyparser koa-router koa-static kuler kysely
lazy-cache leaflet lerna less-loader level levelup leveldown leven libphonenumber-js lie lightningcss limiter
lines-and-columns linkify-it listr listr2 lit lit-element lit-html loader-runner loader-utils locate-path lodash-es
lodash._reinterpolate lodash.camelcase lodash.clonedeep lodash.debounce lodash.defaults lodash.get lodash.isequal
lodash.merge lodash.omit lodash.once lodash.pick lodash.set lodash.sortby lodash.template lodash.throttle
lodash.uniq log-symbols log-update log4js logform loglevel logrocket long longest-streak loose-envify lottie-react
lottie-web loupe lowdb lower-case lowlight lru-cache lucide lucide-react lunr lz-string lz4js magic-string mailgun-js
make-dir make-error make-fetch-happen map-obj mapbox-gl maplibre-gl markdown-it markdown-to-jsx match-sorter
math-intrinsics mathjs md5 md5.js mdast-util-from-markdown mdurl media-typer mem memfs memoize-one memory-fs
memorystream meow merge merge-deep merge-descriptors merge-stream merge2 merkletreejs mermaid methods
method-override micro micromatch micromark miller-rabin mime mime-db mime-types mimic-fn mimic-response
mini-css-extract-plugin minimalistic-assert minimatch minio minipass minisearch minizlib mitt mixin-deep mkdirp-classic
mnemonist mobx mobx-react mobx-react-lite mocha-junit-reporter mock-fs mock-socket modern-normalize module-alias
moment-timezone monaco-editor mongodb-memory-server mousetrap mqtt mri ms msgpack-lite msw multi-ini multicast-dns
multiformats multistream mustache-express mute-stream mz nan native-url natural natural-compare near-api-js
negotiator neo-async neo4j-driver nest-winston netmask next-intl next-i18next next-mdx-remote next-pwa next-seo
next-sitemap next-themes next-tick nightwatch nise no-case nock node-abi node-abort-controller node-addon-api
node-cache node-cron node-emoji node-html-parser node-int64 node-ipc node-jose node-libs-browser
node-machine-id node-mocks-http node-notifier node-pre-gyp node-releases node-rsa node-schedule node-uuid nopt
normalize-path normalize-url normalize.css npm npm-check-updates npm-run-all npm-run-path nprogress nth-check numeral
numbro nuxt-edge nwsapi nyc oauth oauth-sign object-assign object-hash object-inspect object-is object-keys
object-path object.assign object.entries object.fromentries object.values obuf ofetch ohash oidc-client-ts on-finished
on-headers once onetime open openapi-typescript opencollective-postinstall opn optimist optionator ora ordered-binary
os-browserify os-locale os-tmpdir osenv ow oxlint oxc-parser p-cancelable p-event p-finally p-limit p-locate p-map
p-queue p-retry p-timeout p-try package-json packet-reader pako papaparse param-case parcel-bundler parent-module
parse-json parse-ms parse5 parseurl parse-torrent pascal-case passport-facebook passport-github passport-google-oauth20
passport-http passport-oauth2 password-hash path-browserify path-exists path-is-absolute path-key path-parse
path-scurry path-to-regexp path-type pathe pathval pbkdf2 pdf-lib pdf-parse pdfjs-dist pdfkit pdfmake peerjs
pend perfect-scrollbar performance-now pg pg-hstore pg-pool pg-promise phantomjs phaser picocolors picomatch pify pino-http
pino-pretty pinkie-promise pirates pixi.js pkg pkg-dir pkg-types playwright-core plotly.js plur pluralize pm2-runtime
pnpm pngjs polished popper.js popmotion portfinder postcss-cli postcss-flexbugs-fixes postcss-import postcss-loader
postcss-nested postcss-preset-env postcss-scss postcss-selector-parser postcss-value-parser postgres posthog-js
preact preact-render-to-string prebuild-install prelude-ls prettier-plugin-tailwindcss prettier-plugin-solidity
prettier-eslint prettier-linter-helpers pretty-bytes pretty-error pretty-format pretty-ms prismjs private proc-log process
process-nextick-args progress prom-client promise promise-retry prompt prompts prop-types propagate proper-lockfile
property-expr prosemirror-model prosemirror-state prosemirror-view protobufjs proto-list protractor proxy-addr
proxy-agent proxy-from-env prr ps-list ps-tree pseudomap psl pump pumpify punycode pupa puppeteer-core
puppeteer-extra puppeteer-extra-plugin-stealth pure-rand pvtsutils q qrcode qrcode-terminal qrcode.react qs
query-string querystring querystringify queue queue-microtask quick-lru quill quasar ramda random random-bytes
randombytes randomatic range-parser rate-limiter-flexible raw-body raw-loader rc rc-slider rc-table rc-util rdf
react-apollo react-app-rewired react-beautiful-dnd react-big-calendar react-bootstrap react-chartjs-2 react-color
react-copy-to-clipboard react-countup react-datepicker react-day-picker react-dev-utils react-device-detect react-dnd
react-dnd-html5-backend react-docgen react-draggable react-error-boundary react-error-overlay react-fast-compare
react-flow-renderer react-ga react-google-recaptcha react-grid-layout react-helmet react-helmet-async react-hot-loader
react-hot-toast react-i18next react-infinite-scroll-component react-input-mask react-intersection-observer react-intl
react-is react-leaflet react-lifecycles-compat react-loader-spinner react-modal react-moment react-motion
react-native-gesture-handler react-native-reanimated react-native-safe-area-context react-native-screens
react-native-svg react-native-vector-icons react-native-web react-number-format react-overlays react-pdf
react-phone-input-2 react-player react-popper react-portal react-quill react-refresh react-remove-scroll
react-resizable react-resizable-panels react-responsive react-responsive-carousel react-scroll react-share
react-simple-maps react-slick react-smooth react-spinners react-spring react-style-singleton react-swipeable
react-syntax-highlighter react-tabs react-test-renderer react-textarea-autosize react-tooltip react-transition-group
react-tsparticles react-use react-use-measure react-virtualized react-virtuoso react-window read-pkg read-pkg-up
readable-stream readdirp readline-sync real-require rechoir recast recharts recoil recompose redux-devtools-extension
redux-form redux-logger redux-mock-store redux-persist reflect-metadata regexpp regexpu-core rehype rehype-raw relay-runtime
release-it release-please remark remark-gfm remark-html remark-parse remix repeat-string replace-in-file
request-ip request-promise request-promise-native require-directory require-from-string require-in-the-middle
requires-port reselect resolve resolve-from resolve-url-loader response-time responselike restore-cursor retry reusify
rfdc ripemd160 rlp robust-predicates rollup-plugin-terser rollup-plugin-typescript2 rollup-plugin-visualizer
rollup-plugin-dts rolldown rolldown-vite rpc-websockets run-async run-parallel rw s3 safe-buffer safe-regex safe-stable-stringify
safer-buffer saslprep sanitize-filename sanitize-html sass-embedded sass-loader sax scheduler schema-utils
scrypt-js scryptsy secure-compare select seedrandom semantic-release semantic-ui-css semantic-ui-react
semver-diff send sequelize-cli sequelize-typescript serialize-error serialize-javascript serve serve-favicon
serve-handler serve-index serverless serverless-offline set-blocking set-value setimmediate setprototypeof sha.js
sha3 shebang-command shell-quote shelljs shiki shortid should side-channel siginfo signal-exit simple-get simple-git
simple-peer sinon-chai sirv sisteransi slash slate slate-react slice-ansi slick-carousel slugify smart-buffer smol-toml snake-case
snakecase-keys snyk socket.io-adapter socket.io-parser sockjs sockjs-client socks socks-proxy-agent solhint solidity-coverage
solid-js sonic-boom sonner sort-keys source-map source-map-js source-map-loader source-map-support sourcemap-codec
spark-md5 spdx-correct spdx-expression-parse spdy spinnies split split2 sprintf-js spy sqlite sqlstring ssh2
sshpk ssri stack-trace stack-utils stacktrace-js standard standard-version start-server-and-test static-eval stats.js
statuses stdout-update stoppable storybook stream-browserify stream-chain stream-http stream-json stream-shift
streamsearch strict-uri-encode string-argv string-hash string-length string-similarity string-width string_decoder
string.prototype.matchall stringify-object strip-ansi strip-bom strip-eof strip-final-newline strip-indent
strip-json-comments striptags strnum style-mod style-to-js style-to-object stylelint stylelint-config-standard stylis
stylus sucrase superjson superstruct supertest supports-color svg-captcha svg-sprite svgo svelte-check
swagger-jsdoc swagger-ui-dist swagger-ui-express sweetalert sweetalert2 swiper swr symbol-observable symbol-tree
tabbable table tailwind-merge tailwind-variants tailwind-scrollbar tailwindcss-animate
tap tapable tape tar tar-fs tar-stream tedious telegram telejson temp tempy terminal-link terser terser-webpack-plugin
test-exclude testcafe text-table textract thenify thread-loader three-stdlib throat throng throttle-debounce
throttled-queue through through2 thunky time-ago timeago.js timers-browserify tiny-emitter tiny-invariant
tiny-secp256k1 tiny-warning tinybench tinycolor2 tinyexec tinyglobby tinymce tinypool tippy.js titleize tmp tmp-promise
to-fast-properties to-regex-range toastr toformat toidentifier tokenizr toml toposort totalist touch tough-cookie
tr46 traverse treeify trim trim-newlines trough ts-api-utils ts-dedent ts-essentials ts-interface-checker ts-invariant
ts-mixer ts-morph ts-node-dev ts-pattern ts-toolbelt tsc-alias tsconfig tsconfig-paths tsconfig-paths-webpack-plugin
tscw-config tslint tsparticles tsup tsutils tsx tty-browserify tunnel tunnel-agent turbo turndown tv4 tweakpane twilio
twitter-api-v2 two.js type-check type-detect type-fest type-graphql type-is typechain typed-emitter typedarray typedoc
typeface-roboto typeof-article typescript-json-schema ua-parser-js ufo uglify-es uglify-js uid uid-safe uid2 ulid
umzug unbox-primitive unbuild undici undici-types unfetch unified union union-value uniq unique-string unist-util-visit
universal-cookie universalify unocss unpipe unplugin unstorage unzipper update-browserslist-db update-notifier
uri-js url url-join url-loader url-parse url-parse-lax url-regex urlpattern-polyfill use-debounce
use-sync-external-store userhome usehooks-ts utf-8-validate util util-deprecate utila utility-types utils-merge
v8-compile-cache v8-to-istanbul valibot validate-npm-package-name validate.js valtio vary vaul verror vfile vhost victory
video.js vinyl vinyl-fs vite-node vite-plugin-dts vite-plugin-pwa vite-plugin-svgr vite-tsconfig-paths vitepress vm2
void-elements vscode-languageserver vscode-uri vue-axios vue-chartjs vue-i18n vue-loader vue-template-compiler
vue-tsc vuepress vuetify w3c-xmlserializer walk walker warning watchpack wavesurfer.js wbuf wcwidth web-push
web-streams-polyfill web-vitals web3-bzz web3-core-helpers web3-core-method web3-core-promievent web3-core-requestmanager
web3-core-subscriptions web3-errors web3-types web3-rpc-methods bcrypt-nodejs web3-eth-abi web3-eth-accounts web3-eth-contract web3-eth-iban
web3-eth-personal web3-net web3-provider-engine web3-providers-http web3-providers-ws web3-shh web3-validator
web3modal webcrypto-core webfontloader webidl-conversions weaviate-client webpack-bundle-analyzer webpack-dev-middleware
webpack-hot-middleware webpack-merge webpack-node-externals webpack-sources webpack-manifest-plugin webpackbar websocket
websocket-driver websocket-stream webtorrent whatwg-fetch whatwg-mimetype whatwg-url which which-module wide-align
widest-line winston-daily-rotate-file winston-transport wif wonka word-wrap wordwrap workbox-webpack-plugin
workbox-core worker-loader workerpool wrangler wrap-ansi wrappy write write-file-atomic x-is-string x256 xhr xhr2
xlsx xml xml-js xml2js xmlbuilder xmlbuilder2 xmldom xmlhttprequest xpath xss xstate xtend y18n yaku yallist yaml
yamljs yaml-loader yargs-parser yarn yauzl yazl ylru yjs yn yocto-queue yoga-layout zip-stream zlib zod-to-json-schema
zod-validation-error zone.js zustand zx alchemy-sdk avalanche bitcoin-core bitcoinjs-message blockstore-core
coinbase-commerce-node coininfo coinkey cosmjs-types create-ecdh ed25519-hd-key ed2curve ethereum-multicall
ethereumjs-testrpc eth-block-tracker eth-json-rpc-filters eth-phishing-detect eth-query eth-rpc-errors ethereum-blockies
ethereumjs-common ethereumjs-block ethers-eip712 hdkey ipfs ipfs-api keccak256 keythereum ledger-bitcoin litecore-lib
merkle-lib moralis moralis-v1 near-seed-phrase openzeppelin-solidity permissionless ripple-lib
ripple-keypairs xrpl sha256-uint8array siwe snarkjs circomlib circomlibjs solana-bankrun stellar-sdk
stellar-base tonweb ton ton-core ton-crypto trezor-connect truffle-assertions truffle-hdwallet-provider
tweetnacl-util wallet-address-validator walletconnect whatsapp-web.js zksync zksync-ethers
zksync-web3 binance binance-api-node node-binance-api kucoin-node-api bitget-api bybit-api okx-api kraken-api
coinbase-pro-node coingecko-api coingecko-api-v3 technicalindicators trading-signals tradingview-ws lightweight-charts
  jito-ts    pumpdotfun-sdk bigint-buffer borsh 
text-encoding-utf-8 isows abitype ox mipd eciesjs
`

/** Scopes that belong to a well-known maker: names below them are theirs to give. */
const SCOPES = `
@types @babel @preact @angular @angular-devkit @vue @nuxt @sveltejs @svelte @react-native @react-navigation @reduxjs @tanstack
@trpc @testing-library @storybook @emotion @mui @material-ui @chakra-ui @radix-ui @headlessui @heroicons @fortawesome
@ant-design @mantine @nextui-org @tailwindcss @typescript-eslint @eslint @stylistic @rollup @vitejs @vitest @swc @esbuild
@parcel @webpack-cli @webassemblyjs @jest @jridgewell @istanbuljs @sinonjs @playwright @cypress @puppeteer @nestjs
@fastify @hapi @koa @socket.io @apollo @graphql-tools @graphql-codegen @prisma @sequelize @mikro-orm @aws-sdk @aws-crypto
@aws-cdk @smithy @azure @google-cloud @googleapis @firebase @supabase @vercel @netlify @cloudflare @sentry @opentelemetry
@datadog @elastic @grpc @bufbuild @protobufjs @octokit @actions @github @gitbeaker @slack @discordjs @sapphire @stripe
@paypal @shopify @contentful @sanity @strapi @wordpress @hubspot @segment @mapbox @turf @visx @nivo @tiptap @lexical
@codemirror @lezer @monaco-editor @jupyterlab @electron @electron-forge @tauri-apps @ionic @capacitor @expo @react-native-community
@react-native-async-storage @react-native-firebase @react-three @pmndrs @floating-ui @popperjs @dnd-kit @hookform
@formkit @xstate @nrwl @nx @lerna @changesets @semantic-release @commitlint @npmcli @pnpm @yarnpkg @oclif @inquirer
@clack @isaacs @sindresorhus @nodelib @humanwhocodes @humanfs @pkgjs @tsconfig @tootallnate @szmarczak @ungap @unrs @napi-rs
@emnapi @img @rushstack @microsoft @fluentui @iconify @lit @polymer @material @vueuse @pinia @intlify @quasar
@unocss @antfu @biomejs @oxc-project @oxc-parser @rspack @module-federation @astrojs @remix-run @qwik.dev @builder.io @solidjs
@openai @anthropic-ai @langchain @huggingface @xenova @tensorflow @modelcontextprotocol @ai-sdk @pinecone-database
@solana @coral-xyz @project-serum @metaplex-foundation @raydium-io @orca-so @jup-ag @ethersproject @ethereumjs @nomiclabs
@nomicfoundation @openzeppelin @typechain @truffle @chainlink @uniswap @aave @sushiswap @pancakeswap @metamask @walletconnect
@web3modal @reown @web3-react @web3-onboard @wagmi @rainbow-me @coinbase @base-org @safe-global @gnosis.pm @ledgerhq @trezor @fireblocks
@binance @bitgo @alchemy @infura @thirdweb-dev @moralisweb3 @lens-protocol @noble @scure @multiformats @ipld @libp2p @chainsafe
@cosmjs @cosmos-kit @keplr-wallet @terra-money @polkadot @substrate @near-js @aptos-labs @mysten @ton @tonconnect @orbs-network
@stellar @hashgraph @multiversx @waves @cardano-sdk @emurgo @bitcoinerlab @bitcoin-js @stablelib @starknet-react
@0x @1inch @layerzerolabs @axelar-network @wormhole-foundation @privy-io @dynamic-labs @magic-sdk @toruslabs @sequencelabs
@arbitrum @eth-optimism @polygon @matic @zksync @snapshot-labs @ensdomains @graphprotocol @apollographql @ardatan
`

const words = (text: string): string[] => text.trim().split(/\s+/)

export const FAMOUS_NPM: ReadonlySet<string> = new Set(words(FAMOUS))
export const KNOWN_NPM: ReadonlySet<string> = new Set([...FAMOUS_NPM, ...words(KNOWN)])
export const NPM_SCOPES: ReadonlySet<string> = new Set(words(SCOPES))

/** Well-known packages under a scope that are imitated without it or under another. */
export const FAMOUS_SCOPED: ReadonlySet<string> = new Set(
  words(`
@solana/web3.js @solana/spl-token @coral-xyz/anchor @metamask/sdk @metamask/eth-sig-util @walletconnect/client
@walletconnect/web3-provider @web3modal/ethers @rainbow-me/rainbowkit @openzeppelin/contracts @nomiclabs/hardhat-ethers
@nomicfoundation/hardhat-toolbox @uniswap/sdk @coinbase/wallet-sdk @ledgerhq/connect-kit @ethersproject/providers
@noble/secp256k1 @noble/curves @noble/hashes @binance/connector @toruslabs/torus-embed @truffle/hdwallet-provider
@reduxjs/toolkit @tanstack/react-query @typescript-eslint/parser @typescript-eslint/eslint-plugin @hookform/resolvers
@supabase/supabase-js @prisma/client @nestjs/core @angular/core @sentry/node @apollo/client
`),
)

/** Well-known packages of PyPI, by general knowledge of what projects use; see the list for npm beside this one. */
const FAMOUS = `
requests urllib3 numpy pandas scipy matplotlib scikit-learn tensorflow keras torch torchvision transformers boto3 botocore
flask django fastapi uvicorn gunicorn sqlalchemy pydantic pytest setuptools beautifulsoup4 selenium scrapy
aiohttp httpx cryptography pycryptodome paramiko pyyaml jinja2 click colorama tqdm pillow opencv-python openai langchain
python-dotenv python-dateutil python-binance discord.py telethon pyrogram python-telegram-bot tweepy web3 eth-account
eth-brownie bitcoinlib solana solders ccxt base58 ecdsa coincurve mnemonic bip-utils pyperclip pyautogui psutil pywin32
pyinstaller virtualenv poetry pipenv celery redis pymongo psycopg2 psycopg2-binary mysqlclient pymysql asyncpg alembic
jsonschema websockets websocket-client lxml protobuf grpcio streamlit gradio playwright browser-cookie3 termcolor
`

const KNOWN = `
absl-py accelerate aenum aiodns aiofiles aiogram aiohappyeyeballs aiohttp-retry aiomysql aioredis aiosignal aiosqlite
alabaster albumentations altair amqp ansible ansible-core anthropic antlr4-python3-runtime anyio apache-airflow appdirs
apscheduler argcomplete argon2-cffi arrow asgiref asn1crypto astor astroid asttokens astunparse async-timeout asynctest
atomicwrites attrs autobahn autopep8 awscli azure-core azure-identity azure-storage-blob babel backoff backports.zoneinfo
bandit bcrypt bech32 billiard bitarray bitstring black bleach blinker blis bokeh bottle bs4 build cachecontrol cachetools
catalogue catboost cattrs certifi cffi chardet charset-normalizer checkov chromadb ckzg clickhouse-driver click-plugins
cloudpickle cloudscraper cmake coloredlogs commonmark confluent-kafka contextlib2 contourpy cookiecutter coverage crcmod
croniter cssselect ctranslate2 cycler cymem cython cytoolz dash dask databricks-sdk dataclasses-json datadog
datasets db-dtypes ddtrace debugpy decorator deepdiff defusedxml deprecated deprecation diffusers dill diskcache
distlib distro dj-database-url django-cors-headers django-environ django-filter django-redis djangorestframework djongo dnspython
docker docker-compose docker-pycreds dockerpty docopt docstring-parser docutils duckdb dulwich dynaconf
einops elasticsearch email-validator emoji environs et-xmlfile eth-abi eth-hash eth-keyfile eth-keys eth-rlp
eth-tester eth-typing eth-utils eth-vyper etherscan-python eventlet evaluate execnet executing fabric factory-boy faiss-cpu faker fake-useragent
fasteners fastavro fastjsonschema feedparser filelock fire flake8 flask-admin flask-bcrypt flask-caching flask-cors
flask-jwt-extended flask-login flask-mail flask-migrate flask-restful flask-restx flask-socketio flask-sqlalchemy
flask-wtf flatbuffers fonttools freezegun frozenlist fsspec ftfy future fuzzywuzzy gast gcsfs gdown gensim geopandas
gevent ghp-import gitdb gitpython google google-api-core google-api-python-client google-auth google-auth-httplib2
google-auth-oauthlib google-cloud-bigquery google-cloud-core google-cloud-storage google-generativeai google-pasta
googleapis-common-protos graphql-core greenlet grpcio-status grpcio-tools gspread gym gymnasium h11 h2 h5py hatchling
hdwallet hexbytes hpack html5lib httpcore httplib2 httptools huggingface-hub humanfriendly humanize hupper hvac
hyperframe hyperlink hypothesis idna ijson imageio imagesize imbalanced-learn importlib-metadata importlib-resources
incremental inflection influxdb iniconfig invoke ipaddress ipdb ipykernel ipython ipywidgets isodate isort
itsdangerous jaraco.classes jax jaxlib jedi jeepney jellyfish jieba jiter jmespath joblib json5 jsonpatch jsonpickle jsonpath-ng
jsonpointer jupyter jupyter-client jupyter-core jupyter-server jupyterlab kafka-python keyboard keyring kiwisolver
kombu kubernetes langchain-community langchain-core langchain-openai langdetect langsmith lazy-object-proxy levenshtein
librosa lightgbm line-profiler llama-index llvmlite locust loguru lru-dict lz4 mako markdown markdown-it-py markupsafe
marshmallow matplotlib-inline maturin mccabe mdurl mistune mlflow mock monotonic more-itertools motor moto mouse mpmath
msal msgpack msrest multidict multiprocess murmurhash mutagen mypy mypy-extensions mysql-connector-python nats-py nbconvert
nbformat neo4j nest-asyncio netaddr networkx newrelic nltk nodeenv nose notebook notion-client numba numexpr nvidia-ml-py
oauth2client oauthlib objgraph omegaconf onnx onnxruntime openapi-spec-validator opencv-contrib-python
opencv-python-headless openpyxl opentelemetry-api opentelemetry-sdk opt-einsum optuna orjson oscrypto outcome packaging
pandas-stubs pandas-ta pandas-datareader parameterized paho-mqtt parse parsedatetime parsimonious parso passlib pathos
pathspec patsy pbr pdfminer.six pdfplumber peewee peft pendulum pep8 pexpect pickleshare pika pinecone-client pip
pip-tools pipdeptree pipx pkginfo platformdirs plotly pluggy ply polars portalocker pre-commit preshed prettytable
prometheus-client prompt-toolkit propcache proto-plus psycopg psycopg-binary ptyprocess pure-eval py py-cpuinfo py-solc-x
py4j pyarrow pyasn1 pyasn1-modules pyaudio pybind11 pycares pycodestyle pycoin pycparser pycrypto pycryptodomex
pycurl pydantic-core pydantic-settings pydot pydub pyee pyelftools pyexecjs pyflakes pyfiglet pygame pygithub pygments pyjwt
pylint pymssql pymupdf pynacl pynput pyobjc pyodbc pyopenssl pyotp pyparsing pypdf pypdf2 pyppeteer pyproject-hooks
pyproj pyqt5 pyqt6 pyreadline3 pyrsistent pyscreeze pyserial pyshark pyside6 pysha3 pysocks pyspark pysqlite3 pystray
pytelegrambotapi pytesseract pytest-asyncio pytest-cov pytest-django pytest-html pytest-mock pytest-runner
pytest-timeout pytest-xdist python-decouple python-docx python-editor python-engineio python-gnupg python-jose
python-json-logger python-magic python-multipart python-pptx python-slugify python-socketio python-utils pytz pyunormalize
pyvirtualdisplay pywinauto pyzmq qrcode qtpy questionary ratelimit rapidfuzz ray readability readme-renderer referencing
regex reportlab requests-cache requests-file requests-html requests-mock requests-oauthlib requests-toolbelt responses
retry retrying rich rlp rpds-py rsa ruamel.yaml ruff s3fs s3transfer sacrebleu sacremoses safetensors safety sanic schedule
scikit-image scikit-optimize seaborn secretstorage selenium-wire semver sentencepiece sentence-transformers sentry-sdk
service-identity setproctitle setuptools-scm shap shapely shellingham simple-salesforce simplejson six slack-sdk slither-analyzer smart-open
smmap sniffio snowballstemmer snowflake-connector-python sortedcontainers soupsieve spacy sphinx sphinx-rtd-theme
sqlmodel sqlparse srsly sse-starlette sshtunnel stack-data starlette statsmodels stripe stripe-python structlog supabase
substrate-interface sympy ta ta-lib tabulate tb-nightly tenacity tensorboard tensorboardx terminado testfixtures
testpath textblob thefuzz thinc threadpoolctl tiktoken timm tinycss2 tldextract tokenizers toml tomli tomlkit toolz
torchaudio torchmetrics tornado tox traitlets trafilatura trimesh trio tronpy twilio twine twisted txaio typed-ast typeguard
typer types-requests typing typing-extensions typing-inspect tzdata tzlocal ujson ultralytics umap-learn unidecode
unittest2 update-checker uritemplate user-agents uvloop vaderSentiment vine vulture vyper waitress wandb wasabi watchdog
watchfiles wcwidth webdriver-manager webencodings weasyprint werkzeug wheel whitenoise wikipedia win10toast win32-setctime
wordcloud wrapt wsproto wtforms xgboost xlrd xlsxwriter xlwt xmltodict xxhash yarl yfinance youtube-dl yt-dlp zeep zict
zipp zope.interface zstandard bitcoin python-bitcoinlib python-bitcoinrpc pycoingecko krakenex pykrakenapi
python-kucoin bybit pybit okx gate-api hyperliquid-python-sdk anchorpy base58check eth-bloom py-evm trezor
ledgerblue monero stellar-sdk xrpl-py algosdk py-algorand-sdk near-api-py cosmpy terra-sdk uniswap-python multicall
 backtrader vectorbt quantlib hummingbot coinbase-advanced-py cdp-sdk safe-eth-py safe-cli
`

/** As registries compare them: PEP 503. */
const words = (text: string): string[] =>
  text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/[-_.]+/g, '-'))

export const FAMOUS_PYPI: ReadonlySet<string> = new Set(words(FAMOUS))
export const KNOWN_PYPI: ReadonlySet<string> = new Set([...FAMOUS_PYPI, ...words(KNOWN)])

from flask import Flask

from .db import init_db
from .views import bp


def create_app():
    app = Flask(__name__)
    app.config.from_prefixed_env()
    init_db(app)
    app.register_blueprint(bp)
    return app

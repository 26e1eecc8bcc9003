from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

Session = sessionmaker()


def init_db(app):
    engine = create_engine(app.config.get("DATABASE_URL", "sqlite:///⟦project⟧.db"))
    Session.configure(bind=engine)

from .pyrebase import initialize_app

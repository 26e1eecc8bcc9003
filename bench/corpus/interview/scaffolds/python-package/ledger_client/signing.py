import hashlib
import hmac


def sign(secret, body):
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()

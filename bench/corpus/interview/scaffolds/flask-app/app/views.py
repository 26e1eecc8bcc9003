from flask import Blueprint, abort, jsonify

from .services import load_⟦entity⟧s

bp = Blueprint("⟦entity⟧s", __name__, url_prefix="/⟦entity⟧s")


@bp.get("/")
def index():
    return jsonify(load_⟦entity⟧s())


@bp.get("/<int:number>")
def read(number):
    for row in load_⟦entity⟧s():
        if row["id"] == number:
            return jsonify(row)
    abort(404)

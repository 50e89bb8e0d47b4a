from flask import Blueprint
packs = Blueprint("packs", __name__, url_prefix="/bo-van-ban")

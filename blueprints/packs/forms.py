"""What is asked for a pack."""

from wtforms import SelectMultipleField
from wtforms.validators import DataRequired

from core.forms import ONE_OF_THESE, Form, radio


class PackForm(Form):
    kinds = SelectMultipleField(
        "Văn bản cần lập", [DataRequired("Chọn ít nhất một loại văn bản.")], **ONE_OF_THESE
    )
    each = radio(
        "Cách lập",
        {"chung": "Mỗi xã một văn bản chung cho các Tổ", "rieng": "Mỗi Tổ một văn bản riêng"},
        default="chung",
    )
    communes = SelectMultipleField(
        "Xã, phường", [DataRequired("Chọn ít nhất một xã, phường.")], **ONE_OF_THESE
    )

    created: int

"""Active elements of the text, of its settings and of its drawings."""

from tests.vanban.files.letters import letter_holding, letter_set, paragraph, svg


def vml(inside, attributes=""):
    return letter_holding(paragraph(f"<w:r><w:pict><v:shape {attributes}>{inside}</v:shape></w:pict></w:r>"))


BAD_BODY = {
    "altChunk": ("inserted-document", letter_holding('<w:altChunk w:id="a"/>')),
    "OLE object": (
        "ole-object",
        letter_holding(paragraph('<w:r><w:object><o:OLEObject Type="Link"/></w:object></w:r>')),
    ),
    "control": (
        "activex",
        letter_holding(paragraph('<w:r><w:object><w:control w:name="a"/></w:object></w:r>')),
    ),
    "VML picture by address": (
        "external-link",
        letter_holding(paragraph('<w:r><w:pict><v:imagedata src="file:///etc/passwd"/></w:pict></w:r>')),
    ),
    "SVG picture by address": ("external-link", svg('<image x:href="http://203.0.113.1/a.png"/>')),
    "SVG script": ("svg-script", svg("<script>alert(1)</script>")),
    "sub-document by its element": ("inserted-document", letter_holding('<w:subDoc r:id="a"/>')),
    "linked object": (
        "ole-object",
        letter_holding(paragraph("<w:r><w:object><w:objectLink/></w:object></w:r>")),
    ),
    "video of the web": (
        "web-video",
        letter_holding(
            '<a:webVideoPr xmlns:a="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing" '
            'embeddedHtml="&lt;iframe src=&quot;https://example.vn&quot;&gt;"/>'
        ),
    ),
    "form field that runs": (
        "macro",
        letter_holding('<w:p><w:r><w:ffData><w:entryMacro w:val="Auto"/></w:ffData></w:r></w:p>'),
    ),
    "mail merge": (
        "mail-merge",
        letter_set('<w:mailMerge><w:connectString w:val="DSN=a"/></w:mailMerge>'),
    ),
    "mail merge by query": ("mail-merge", letter_set('<w:mailMerge><w:query w:val="SELECT"/></w:mailMerge>')),
    "schema from a share": (
        "external-link",
        letter_set(
            '<sl:schemaLibrary><sl:schema sl:schemaLocation="\\\\203.0.113.1\\a"/></sl:schemaLibrary>'
        ),
    ),
    "VML fill by address": ("external-link", vml('<v:fill src="http://203.0.113.1/a.png"/>')),
    "VML fill by its other address": ("external-link", vml('<v:fill o:althref="http://203.0.113.1/a.png"/>')),
    "VML picture from where it came": ("external-link", vml('<v:imagedata o:href="file:///C:/a.png"/>')),
    "VML shape that leads to a disk": ("hyperlink", vml("", 'href="file:///C:/a.exe"')),
    "SVG handler": ("svg-script", svg("", 'onload="alert(1)"')),
    "SVG link that runs": ("hyperlink", svg('<a x:href="javascript:alert(1)"/>')),
    "SVG foreign object": ("svg-script", svg("<foreignObject/>")),
    "SVG page inside": ("svg-script", svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="#a"/>')),
    "SVG style by address": ("external-link", svg("<style>@import 'http://203.0.113.1/a.css';</style>")),
    "SVG style in two pieces": (
        "external-link",
        svg(f"<style>{'/* */' * 2000}a{{fill:u<![CDATA[rl(http://203.0.113.1/a)}}]]></style>"),
    ),
    "SVG style spelt by number": (
        "external-link",
        svg("<style>a{fill:u\\72l(http://203.0.113.1/a)}</style>"),
    ),
    "SVG fill by address": ("external-link", svg('<path fill="url(http://203.0.113.1/a.svg#b)"/>')),
    "SVG picture in a picture": ("external-link", svg('<image x:href="data:image/svg+xml,a"/>')),
    "SVG part by address": ("external-link", svg('<use href="http://203.0.113.1/a.svg#b"/>')),
    "SVG link that changes": ("external-link", svg('<a><set attributeName="href" to="file:///a"/></a>')),
}

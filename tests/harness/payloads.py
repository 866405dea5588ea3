"""This file is text that would like to be a program: for names, notes, files and addresses."""

from __future__ import annotations

RUN = "window.pwned=1"

PAYLOADS = [
    # Markup
    f"<script>{RUN}</script>",
    f"<ScRiPt >{RUN}</sCrIpT>",
    f"</script><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"<!--<img src='--><img src=x onerror={RUN}>'-->",
    f"<<script>{RUN}//<</script>",
    f"<img src=x onerror={RUN}>",
    f"<img src=x onerror='{RUN}'",
    f"<img/src=x/onerror={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>",
    f"<body onload={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<select autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<div onpointerover={RUN}>x</div>",
    f"<a href=# onclick={RUN}>x</a>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    f"<iframe src=javascript:{RUN}></iframe>",
    f"<object data=javascript:{RUN}></object>",
    f"<embed src=javascript:{RUN}>",
    f"<form action=javascript:{RUN}><button>x</button></form>",
    f"<button formaction=javascript:{RUN}>x</button>",
    f"<math><a xlink:href=javascript:{RUN}>x</a></math>",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    "<base href=https://evil.example/>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<p style='background:url(https://evil.example/x)'>x</p>",
    f"<template><script>{RUN}</script></template>",
    f'<noscript><p title="</noscript><img src=x onerror={RUN}>"></noscript>',
    # Drawings
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><a xlink:href=javascript:{RUN}><text y=20>x</text></a></svg>",
    f'<svg><use href="data:image/svg+xml,<svg id=x onload={RUN}>#x"/></svg>',
    # Out of an attribute
    f'" onmouseover="{RUN}',
    f"' onmouseover='{RUN}",
    f'"><script>{RUN}</script>',
    f"'><img src=x onerror={RUN}>",
    f'" autofocus onfocus={RUN} x="',
    f'x" style="x" onanimationstart="{RUN}',
    f'" hx-on:load="{RUN}" x="',
    '" hx-get="https://evil.example/" hx-trigger="load" x="',
    # Out of a script or a template
    f"';{RUN};//",
    f'\\";{RUN};//',
    f"${{{RUN}}}",
    "{{7*7}}",
    "{{ constructor.constructor('window.pwned=1')() }}",
    "{% debug %}",
    "{% load static %}{{ settings.SECRET_KEY }}",
    "<%= 7*7 %>",
    "#{7*7}",
    # Addresses
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}//http://x.example",
    f"java\tscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    "vbscript:msgbox(1)",
    f'https://x.example/" onclick="{RUN}',
    # Markdown
    f"[x](javascript:{RUN})",
    f"[x](JAVASCRIPT&colon;{RUN})",
    "[x](data:text/html;base64,PHNjcmlwdD5wd25lZD0xPC9zY3JpcHQ+)",
    "![x](https://evil.example/x.png)",
    f'![x](x" onerror="{RUN})',
    f"<javascript:{RUN}>",
    f"[x]: javascript:{RUN}\n\n[x]",
    f"`</code><script>{RUN}</script>`",
    f"```html\n<script>{RUN}</script>\n```",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"\u202e<script>{RUN}</script>",
    f"<scr\u0000ipt>{RUN}</script>",
]

FIND_DANGER = """() => {
    const found = [];
    if (window.pwned !== undefined) found.push("a script ran");
    for (const one of document.querySelectorAll("*")) {
        for (const {name, value} of one.attributes) {
            if (name.startsWith("on") || name.startsWith("hx-on")) found.push(`${one.tagName} ${name}`);
            const goes = ["href", "src", "action", "formaction", "data", "xlink:href", "srcdoc"];
            if (goes.includes(name) && /^\\s*(java\\s*script|vbscript|data:text)/i.test(value))
                found.push(`${one.tagName} ${name}=${value.slice(0, 60)}`);
            if (value.includes("evil.example") && [...goes, "hx-get", "hx-post"].includes(name)
                && one.tagName !== "A") found.push(`${one.tagName} ${name}=${value.slice(0, 60)}`);
        }
    }
    for (const tag of ["iframe", "object", "embed", "base", "marquee", "math", "style"])
        if (document.querySelector(tag)) found.push(`a ${tag} is on the page`);
    if (document.querySelector("script:not([src])")) found.push("an inline script is on the page");
    return found;
}"""

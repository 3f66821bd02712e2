/**
 * Texts that would do harm where they were read as markup: after OWASP's cheat sheet on cross-site scripting. Each
 * sets `pwned` where it runs.
 */
export const ATTACKS: readonly string[] = [
  '<script>pwned=1</script>',
  '</text><script>pwned=1</script>',
  '</tspan></text></svg><img src="data:," onerror="pwned=1">',
  '<img src="data:," onerror="pwned=1">',
  '<svg onload="pwned=1"></svg>',
  '<svg><script>pwned=1</script></svg>',
  '"><img src="data:," onerror="pwned=1">',
  '" onload="pwned=1" x="',
  "' onload='pwned=1' x='",
  '" onmouseover=pwned=1 autofocus onfocus=pwned=1 "',
  '`><img src="data:," onerror=pwned=1>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<foreignObject><body onload="pwned=1"/></foreignObject>',
  '<a xlink:href="javascript:pwned=1">x</a>',
  '<a href="javascript:pwned=1">x</a>',
  '<style>*{background:url(javascript:pwned=1)}</style>',
  '<animate onbegin="pwned=1" attributeName="x" dur="1s"/>',
  '<details open ontoggle="pwned=1">x</details>',
  '<math><mi//xlink:href="javascript:pwned=1">x</mi></math>',
  '<template shadowrootmode=open><img src="data:," onerror=pwned=1></template>',
  '</caption></table><img src="data:," onerror="pwned=1">',
  '<!--><img src="data:," onerror=pwned=1>-->',
  '<![CDATA[><img src="data:," onerror=pwned=1>]]>',
  ']]>',
  '<?xml-stylesheet href="javascript:pwned=1"?>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;script&gt;pwned=1&lt;/script&gt;',
  '&#60;script&#62;pwned=1&#60;/script&#62;',
  '&amp;&nbsp;&unknown;&',
  'javascript:pwned=1',
  '${pwned=1}',
  '{{constructor.constructor("pwned=1")()}}',
  '\u003cscript\u003epwned=1\u003c/script\u003e',
];

/** Characters that XML does not allow, or that turn a line around. */
export const CONTROLS: readonly string[] = [
  ...Array.from({length: 32}, (_, code) => String.fromCharCode(code)),
  '\u007f',
  '\u0085',
  '\u2028',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '\udc00\ud800',
  '\u{1fffe}',
];

/** An indicator whose every text is the given one. */
export function hostileData(text: string): object {
  return {
    label: text,
    unit: text,
    source: {label: text},
    reference: '2024-06-30',
    value: {value: 5, at: '2024-06-30'},
    series: [
      {period: '2024-05', value: 4},
      {period: '2024-06', value: 5},
    ],
    target: {value: 10, by: '2027'},
    milestones: [{period: '2024-05', label: text}],
    breakdown: {
      dimension: text,
      items: [
        {id: 'a', label: text, value: 3},
        {id: 'b', label: {fr: text}, value: 2},
      ],
    },
  };
}

/** The same with the text in one language, named by the text itself. */
export function hostileLanguage(text: string): object {
  return {...hostileData('Comptes'), label: {[text]: 'Comptes'}, unit: {[text]: 'Stück'}, language: text};
}

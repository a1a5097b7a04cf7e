import fc from 'fast-check';

const from = (units: string, size: { minLength?: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...Array.from(units)), ...size });

const PUNCTUATION = 'abZ01 -_.:#,[]{}&*!|>\'"%@`?~=<+/\\';
const UNICODE =
  'a b\n\t\r"\'\\\0\x01\x07\b\v\f\x1b\x1f\x85\xa0\xadé\u0300ꯍ中\u2028\u2029\ufeff\ufffd\ue000😀\u{10ffff}';
const WORDS = [
  ...[
    'y',
    'Y',
    'yes',
    'Yes',
    'YES',
    'yEs',
    'n',
    'N',
    'no',
    'No',
    'NO',
    'on',
    'On',
    'ON',
    'off',
    'Off',
    'OFF',
  ],
  ...[
    'true',
    'True',
    'TRUE',
    'tRue',
    'false',
    'False',
    'FALSE',
    'null',
    'Null',
    'NULL',
    'nULL',
    '~',
    '',
    ' ',
  ],
  ...[
    '.nan',
    '.NaN',
    '.NAN',
    'nan',
    '.inf',
    '.Inf',
    '.INF',
    '+.inf',
    '-.Inf',
    '-.INF',
    'inf',
    '<<',
    '=',
    '---',
  ],
  ...[
    '...',
    '--- a',
    '-',
    '- a',
    '?',
    '? a',
    ':',
    ': a',
    'a: b',
    'a:',
    'a #b',
    'a#b',
    '#',
    '%',
    '@a',
    '`',
    '|',
    '>',
  ],
];

const numberLike = from('0123456789+-_.:eExXbBoOaf', { minLength: 1, maxLength: 9 });
const longNumber = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.constantFrom('', '0', '0x', '0o', '0b', '0b-', '.', '0B'),
    from('01', { minLength: 1, maxLength: 70 }),
    from('0123456789', { maxLength: 25 }),
  )
  .map((parts) => parts.join(''));
const boundary = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.bigInt({ min: 2n ** 63n - 3n, max: 2n ** 64n + 3n }),
    fc.constantFrom(10, 16, 8, 2),
  )
  .map(
    ([sign, value, base]) => `${sign}${{ 10: '', 16: '0x', 8: '0', 2: '0b' }[base]}${value.toString(base)}`,
  );
const scientific = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.integer(),
    fc.constantFrom('', '.', '.5', '._', '_5.2'),
    fc.integer({ min: -400, max: 400 }),
  )
  .map(([sign, whole, fraction, exponent]) => `${sign}${whole}${fraction}e${exponent}`);
const digits = (max: number) =>
  fc.oneof(fc.integer({ min: 0, max }).map(String), from('0123456789', { maxLength: 3 }));
const clock = fc
  .tuple(
    fc.constantFrom('T', 't', ' ', '  ', ''),
    digits(25),
    digits(61),
    digits(61),
    fc.constantFrom('', '.5', ',25', '.', '.1234567890123'),
    fc.constantFrom('', 'Z', 'z', '+01:00', '-24:60', '+25:00', '-5', ' ', '+0100'),
  )
  .map(
    ([separator, hour, minute, second, fraction, zone]) =>
      `${separator}${hour}:${minute}:${second}${fraction}${zone}`,
  );
const timestamp = fc
  .tuple(
    fc.constantFrom('2024', '1900', '2001', '0000', '12345', '999'),
    digits(13),
    digits(32),
    fc.option(clock, { nil: '' }),
  )
  .map(([year, month, day, time]) => `${year}-${month}-${day}${time}`);

const word = fc.oneof(
  { weight: 6, arbitrary: from('abcdefghijklmnopqrstuvwxyz', { minLength: 1, maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "it's",
      '"quoted"',
      'é',
      '中文',
      'x:',
      '#x',
      'back\\slash',
      '\u2028',
      '😀',
      'tab\there',
    ),
  },
);
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('  ', '   ', '') },
);
const edge = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: from(' \n\'"#-:\u2028', { maxLength: 3 }) },
);
const sentence = fc
  .tuple(edge, fc.array(fc.tuple(word, gap), { minLength: 5, maxLength: 50 }), edge)
  .map(([before, words, after]) => before + words.flat().join('') + after);
const plainSentence = fc
  .tuple(
    edge,
    fc.array(from('abcdefghij\'"', { minLength: 1, maxLength: 12 }), { minLength: 8, maxLength: 40 }),
    edge,
  )
  .map(([before, words, after]) => before + words.join(' ') + after);
const line = fc.oneof(
  sentence,
  from(PUNCTUATION, { maxLength: 20 }),
  fc.constantFrom('', '', ' ', '  a', 'a', '\u2028'),
);
const cleanLine = fc.oneof(plainSentence, fc.constantFrom('', '  indented: "x"', '- item', '# note', 'a'));
const lines = fc
  .tuple(
    edge,
    fc.array(fc.oneof(line, cleanLine), { minLength: 1, maxLength: 8 }),
    fc.constantFrom('', '\n', '\n\n', ' \n', ' '),
  )
  .map(([before, all, after]) => before + all.join('\n') + after);
const cleanLines = fc
  .tuple(
    fc.constantFrom('', '', '\n', ' ', '  '),
    fc.array(
      cleanLine.map((text) => text.replace(/\s+$/, '')),
      { minLength: 1, maxLength: 8 },
    ),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([before, all, after]) => before + all.join('\n') + after);

/** Strings of every sort that a printer of YAML has to think about, and that kustomize accepts as values. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .oneof(
    ...[fc.constantFrom(...WORDS), from(PUNCTUATION, { maxLength: 30 }), from(UNICODE, { maxLength: 30 })],
    ...[numberLike, longNumber, boundary, scientific, timestamp, sentence, plainSentence, lines, cleanLines],
    ...[fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 })],
  )
  .map((text) =>
    text.replace(/[\x7f-\x84\x86-\x9f\ufffe\uffff]/g, '\x85').replace(/\x85+(?=(?:---|\.\.\.)[ \x85])/g, ''),
  );

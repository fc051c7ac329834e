#!/usr/bin/env python3
"""Builds "Atlas Sans", the dashboard's font: a renamed subset of Pretendard (OFL-1.1).

Run it from anywhere, after `npm ci`, when the set of characters or the version of the npm
package `pretendard` changes, and commit what it writes:

    python3 scripts/fonts.py                     build everything
    python3 scripts/fonts.py --measure "Text"    print the width of a text in 1/1000 em, not kerned,
                                                 read from the built fonts (for the tests)

It needs fontTools and brotli (on Debian: `apt-get install fonttools python3-brotli`). It writes

    src/lib/ui/fonts/atlas-sans-{400,600}-{latin,hangul}.woff2
    src/lib/ui/fonts/atlas-sans-400-tongue.woff2
    src/lib/ui/fonts/OFL.txt
    fonts/atlas-sans-{400,600}.ttf
    src/lib/format/{advances,coverage}.ts

and prints the sizes of the files and the @font-face rules that go with them.

What differs from Pretendard, besides the number of characters:

* The name. The licence reserves "Pretendard" for the original, so the family is "Atlas Sans".
* The digits are the tabular ones, and mathematical signs are those drawn at the height of the
  digits; both are set in the character map, so that no page, picture or canvas has to ask for
  OpenType features. Digits are not kerned either: columns of figures stay aligned.
* Of the OpenType features only kerning is left, and only in the latin files. No hinting.

The two TTF files are for pictures that the server draws: the same letters with everything else that
Pretendard has, all 11,172 syllables among it, in the one format that all drawing programs read.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._n_a_m_e import makeName

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / 'node_modules' / 'pretendard'
OUTLINES = PACKAGE / 'dist' / 'public' / 'static' / 'alternative'
FONTS = ROOT / 'src' / 'lib' / 'ui' / 'fonts'
WHOLE_FONTS = ROOT / 'fonts'
ADVANCES = ROOT / 'src' / 'lib' / 'format' / 'advances.ts'
COVERAGE = ROOT / 'src' / 'lib' / 'format' / 'coverage.ts'

FAMILY = 'Atlas Sans'
WEIGHTS = {400: 'Regular', 600: 'SemiBold'}

DIGITS = '0123456789'
# Signs that stand next to figures and have a form at their height. Not the dashes, brackets,
# colon, bullet or arrows: in running text these belong to the small letters.
RAISED = '+<=>~±×÷−≈≠≤≥'

LATIN_RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 Supplement, Latin Extended-A
    (0x2002, 0x2003),  # en space, em space
    (0x2007, 0x200A),  # figure, punctuation, thin and hair space
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2190, 0x2194),  # arrows left, up, right, down, left and right
]
LATIN_CHARACTERS = '†‡•…\u202f‰′″‹›⁄₂₩€™ΔΣμ↗↘−∞≈≠≤≥■□▲△▶▼▽◀◆◇○●✓'

# The modern letters of the block Hangul Compatibility Jamo and the low dot used as a middle dot.
JAMO_RANGES = [(0x3131, 0x3163), (0x318D, 0x318D)]
# Ideographic space, CJK punctuation and brackets, and the full-width forms met in Korean text.
CJK_CHARACTERS = '\u3000、。〃〈〉《》「」『』【】〔〕〜・※㈜！％（），．：；？～'
HANGUL_RANGE = (0xAC00, 0xD7A3)


def expand(ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def ksx1001_syllables():
    """The 2,350 syllables of KS X 1001 (Python's EUC-KR spells the others with eight bytes)."""
    first, last = HANGUL_RANGE
    codes = {code for code in range(first, last + 1) if len(chr(code).encode('euc_kr')) == 2}
    assert len(codes) == 2350
    return codes


LATIN = expand(LATIN_RANGES) | {ord(c) for c in LATIN_CHARACTERS}
CJK = expand(JAMO_RANGES) | {ord(c) for c in CJK_CHARACTERS}
PARTS = {'latin': LATIN, 'hangul': CJK | ksx1001_syllables()}
# The name of Korean, to which every English page has a link: alone, it would cost that page 160 kB.
TONGUE = {ord(c) for c in '한국어'}


def single_substitutions(font, feature):
    """Glyph -> glyph, from the lookups of one substitution feature."""
    table = font['GSUB'].table
    indices = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    result = {}
    for index in sorted(indices):
        for subtable in table.LookupList.Lookup[index].SubTable:
            result.update(getattr(getattr(subtable, 'ExtSubTable', subtable), 'mapping', {}))
    return result


def bake(font, feature, characters):
    """Maps the characters to the glyphs that the feature would put in their place."""
    cmap = font.getBestCmap()
    substitutions = single_substitutions(font, feature)
    baked = {ord(c): substitutions[cmap[ord(c)]] for c in characters}
    for table in font['cmap'].tables:
        table.cmap.update({code: glyph for code, glyph in baked.items() if code in table.cmap})


def unkern(font, characters):
    """Takes the glyphs of the characters out of every kerning pair."""
    cmap = font.getBestCmap()
    glyphs = {cmap[ord(character)] for character in characters}
    for lookup in font['GPOS'].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            pairs = getattr(subtable, 'ExtSubTable', subtable)
            if type(pairs).__name__ != 'PairPos':
                continue
            if pairs.Format == 1:
                kept = [
                    (glyph, pair_set)
                    for glyph, pair_set in zip(pairs.Coverage.glyphs, pairs.PairSet)
                    if glyph not in glyphs
                ]
                pairs.Coverage.glyphs = [glyph for glyph, _ in kept]
                pairs.PairSet = [pair_set for _, pair_set in kept]
                for pair_set in pairs.PairSet:
                    pair_set.PairValueRecord = [
                        r for r in pair_set.PairValueRecord if r.SecondGlyph not in glyphs
                    ]
            else:
                # Class 0 of the second glyphs is "any other": it must not kern in this font.
                for record in pairs.Class1Record:
                    other = record.Class2Record[0]
                    for value in (other.Value1, other.Value2):
                        assert not any(vars(value).values() if value else ())
                pairs.Coverage.glyphs = [g for g in pairs.Coverage.glyphs if g not in glyphs]
                for definition in (pairs.ClassDef1, pairs.ClassDef2):
                    for glyph in glyphs:
                        definition.classDefs.pop(glyph, None)


def rename(font, style):
    """Replaces the name table. Only copyright, description and licence name the original."""
    names = font['name']
    old = {i: names.getDebugName(i) for i in (0, 5, 7, 9, 13, 14)}
    plain = style == 'Regular'
    postscript = f'{FAMILY.replace(" ", "")}-{style}'
    new = {
        0: f'{old[0]}, with Reserved Font Name Pretendard',
        1: FAMILY if plain else f'{FAMILY} {style}',
        2: 'Regular',
        3: f'{old[5]};{postscript}',
        4: f'{FAMILY} {style}',
        5: old[5],
        6: postscript,
        10: f'A modified and renamed subset of Pretendard. {old[9]} {old[7]}',
        13: old[13],
        14: old[14],
        16: FAMILY,
        17: style,
    }
    names.names = [makeName(text, i, 3, 1, 0x409) for i, text in new.items()]
    for record in names.names:
        assert record.nameID in (0, 10, 13) or 'Pretendard' not in record.toUnicode()
    font['OS/2'].achVendID = 'NONE'


def font_path(weight, part):
    return FONTS / f'atlas-sans-{weight}-{part}.woff2'


def whole_path(weight):
    return WHOLE_FONTS / f'atlas-sans-{weight}.ttf'


def build(weight, part):
    """One of the web fonts."""
    options = subset.Options()
    options.flavor = 'woff2'
    options.layout_features = ['kern'] if part == 'latin' else []
    options.drop_tables += ['GSUB', 'GDEF'] + ([] if part == 'latin' else ['GPOS'])
    write_font(weight, font_path(weight, part), options, PARTS.get(part, TONGUE))


def build_whole(weight):
    """The font of pictures, with every character of the original."""
    options = subset.Options()
    options.layout_features = ['kern']
    options.drop_tables += ['GSUB', 'GDEF']
    write_font(weight, whole_path(weight), options, None)


def write_font(weight, path, options, characters):
    options.hinting = False
    options.name_IDs = ['*']
    options.name_languages = ['*']
    options.notdef_outline = True
    font = subset.load_font(str(OUTLINES / f'Pretendard-{WEIGHTS[weight]}.ttf'), options)
    assert font['OS/2'].usWeightClass == weight

    cmap = font.getBestCmap()
    characters = characters or set(cmap)
    missing = {code for code in characters if code not in cmap} - {0x0149}
    assert not missing, f'not in the font: {[hex(code) for code in sorted(missing)]}'

    bake(font, 'tnum', DIGITS)
    bake(font, 'case', RAISED)
    if 'GPOS' not in options.drop_tables:
        unkern(font, DIGITS)
    rename(font, WEIGHTS[weight])

    # No hinting: ask Windows for smoothing in both directions at every size.
    gasp = font['gasp'] = newTable('gasp')
    gasp.version = 1
    gasp.gaspRange = {0xFFFF: 0x000A}
    options.no_subset_tables += ['gasp']

    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    subset.save_font(font, str(path), options)


def advances(weight):
    """Code -> advance width in 1/1000 em, read from the two files of one weight."""
    result = {}
    for part in PARTS:
        font = TTFont(font_path(weight, part))
        em = font['head'].unitsPerEm
        for code, glyph in font.getBestCmap().items():
            result[code] = font['hmtx'][glyph][0] * 1000 / em
    return result


def quote(characters):
    """A JavaScript string literal; spaces other than U+0020 and soft hyphens are escaped."""
    out = ''
    for c in characters:
        if c in "'\\":
            out += '\\' + c
        elif c != ' ' and (c.isspace() or not c.isprintable()):
            out += f'\\u{ord(c):04x}'
        else:
            out += c
    return f"'{out}'"


def write_advances():
    tables = {w: {c: round(v) for c, v in advances(w).items()} for w in WEIGHTS}
    first, last = HANGUL_RANGE
    hangul = {}
    for weight, table in tables.items():
        widths = {v for c, v in table.items() if first <= c <= last or c in expand(JAMO_RANGES)}
        assert len(widths) == 1, 'the syllables do not share one advance'
        hangul[weight] = widths.pop()
    assert len(set(hangul.values())) == 1, 'the weights do not share the advance of Hangul'

    # The commonest width of the other CJK characters; those of another width are listed.
    cjk = [ord(c) for c in CJK_CHARACTERS]
    wide = Counter(tables[400][c] for c in cjk).most_common(1)[0][0]
    narrow = [c for c in cjk if any(table[c] != wide for table in tables.values())]
    full = [c for c in cjk if c not in narrow]
    listed = sorted(c for c in tables[400] if c in LATIN and c != 0xAD) + sorted(narrow)

    text = f"""// Generated by scripts/fonts.py from the fonts in src/lib/ui/fonts: do not edit.
// Advance widths of Atlas Sans, in 1/1000 em, without kerning.

/** The characters whose advances the two lists give, in the same order. */
export const CHARACTERS =
\t{quote(map(chr, listed))};

/** Advances at weight 400. */
export const ADVANCES_400: readonly number[] = [
\t{','.join(str(tables[400][c]) for c in listed)}
];

/** Advances at weight 600. */
export const ADVANCES_600: readonly number[] = [
\t{','.join(str(tables[600][c]) for c in listed)}
];

/** Every Hangul syllable and compatibility letter, at both weights. */
export const HANGUL_ADVANCE = {next(iter(hangul.values()))};

/** The CJK punctuation and full-width forms of the font that have no width of their own above. */
export const WIDE_CHARACTERS = {quote(map(chr, sorted(full)))};

/** Their advance, at both weights. */
export const WIDE_ADVANCE = {wide};
"""
    ADVANCES.parent.mkdir(parents=True, exist_ok=True)
    ADVANCES.write_text(text, encoding='utf-8')
    assert ADVANCES.stat().st_size < 8000


def runs_of(codes):
    """Sorted codes as runs: [first, last] each."""
    runs = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return runs


def write_coverage():
    """What both TTF files can draw."""
    codes = set.intersection(*(set(TTFont(whole_path(w)).getBestCmap()) for w in WEIGHTS))
    numbers = [str(number) for run in runs_of(codes) for number in run]
    rows = [', '.join(numbers[i : i + 12]) for i in range(0, len(numbers), 12)]
    body = ',\n\t'.join(rows)
    text = f"""// Generated by scripts/fonts.py from the fonts in fonts/: do not edit.

/** The characters that the fonts of pictures can draw: first and last code point of each run. */
export const COVERED: readonly number[] = [
\t{body}
];
"""
    COVERAGE.write_text(text, encoding='utf-8')


def write_licence():
    notice = (
        'The fonts "Atlas Sans" in this folder are a modified and renamed subset of Pretendard '
        f'{json.loads((PACKAGE / "package.json").read_text())["version"]}; '
        'they are under the same licence, which follows as it came with the original.\n\n'
    )
    licence = (PACKAGE / 'dist' / 'LICENSE.txt').read_text(encoding='utf-8')
    for folder in (FONTS, WHOLE_FONTS):
        (folder / 'OFL.txt').write_text(notice + licence, encoding='utf-8')


def unicode_range(part):
    codes = set(PARTS.get(part, TONGUE))
    codes |= expand([HANGUL_RANGE]) if part == 'hangul' else set()
    return ', '.join(f'U+{a:04X}' if a == b else f'U+{a:04X}-{b:04X}' for a, b in runs_of(codes))


def print_rules():
    # Of two rules for a character the later one holds.
    for weight, part in [*((w, p) for w in WEIGHTS for p in PARTS), (400, 'tongue')]:
        path = font_path(weight, part)
        print(
            f"""@font-face {{
\tfont-family: '{FAMILY}';
\tfont-style: normal;
\tfont-weight: {weight};
\tfont-display: swap;
\tsrc: url('./fonts/{path.name}{'?no-inline' if part == 'tongue' else ''}') format('woff2');
\tunicode-range: {unicode_range(part)};
}}"""
        )


def main():
    parser = argparse.ArgumentParser(description='Builds the font Atlas Sans.')
    parser.add_argument('--measure', nargs='+', metavar='TEXT', help='print widths in 1/1000 em')
    args = parser.parse_args()
    if args.measure:
        for weight in WEIGHTS:
            table = advances(weight)
            for text in args.measure:
                print(f'{weight}\t{sum(table[ord(c)] for c in text):.2f}\t{text}')
        return
    for folder in (FONTS, WHOLE_FONTS):
        folder.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        for part in PARTS:
            build(weight, part)
        build_whole(weight)
    build(400, 'tongue')
    write_licence()
    write_advances()
    write_coverage()
    for path in [*sorted(FONTS.iterdir()), *sorted(WHOLE_FONTS.iterdir()), ADVANCES, COVERAGE]:
        print(f'{path.stat().st_size:8,d}  {path.relative_to(ROOT)}')
    print_rules()


if __name__ == '__main__':
    main()

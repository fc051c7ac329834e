/** The ways to read a view's numbers in another program, each one a text to paste. */
export const codeKinds = ['curl', 'python', 'r', 'javascript', 'excel', 'sheets'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** Where a view's numbers are; absolute where the public address is known. */
export interface NumbersAt {
	/** The rows of the read API, in parts. */
	observations: string;
	csv: string;
}

/** As many as are sent at once. */
const MOST = 1_000;

/** Addresses are the atlas's own; every sign that ends a text in one of these languages is escaped all the same. */
const quoted = (url: string) => `"${url.replace(/["'\\`$]/g, (sign) => escapes[sign] ?? '')}"`;

const escapes: Record<string, string> = {
	'"': '%22',
	"'": '%27',
	'\\': '%5C',
	'`': '%60',
	$: '%24'
};

/**
 * The code of each way. What reads JSON follows `next` to the end, also where it is a path alone; what reads CSV
 * takes an empty field for a missing value, and NA for the country that it is.
 */
export function codeOf({ observations, csv }: NumbersAt): Record<CodeKind, string> {
	const rows = quoted(`${observations}&limit=${MOST}`);
	const file = quoted(csv);
	return {
		curl: `curl --fail --compressed ${rows}`,
		python: `import json
from urllib.parse import urljoin
from urllib.request import urlopen

url = ${rows}
rows = []
while url:
    with urlopen(url) as answer:
        page = json.load(answer)
    rows += page["items"]
    url = page["next"] and urljoin(url, page["next"])

# import pandas; table = pandas.DataFrame(rows)
print(page["title"], len(rows))`,
		r: `rows <- read.csv(
  ${file},
  na.strings = "", encoding = "UTF-8"
)
str(rows)`,
		javascript: `const rows = [];
let url = ${rows};
while (url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(await answer.text());
  const page = await answer.json();
  rows.push(...page.items);
  url = page.next && new URL(page.next, url).href;
}
console.log(rows);`,
		excel: `let
    Source = Csv.Document(Web.Contents(${file}), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Typed = Table.TransformColumnTypes(Rows, {{"year", Int64.Type}, {"value", type number}, {"precision", type number}}, "en-US")
in
    Typed`,
		sheets: `=IMPORTDATA(${file})`
	};
}

/** How files say that there is no figure. None of them is zero. */
const marks = new Set(
	[
		...['', '-', '--', '---', '–', '—', '―', '.', '..', '...', '…', ':', '*', '?', '\\n', '_', '/'],
		...[
			'na',
			'n/a',
			'#n/a',
			'#na',
			'n.a.',
			'n.a',
			'n/d',
			'n.d.',
			'nd',
			'nan',
			'-nan',
			'none',
			'(na)',
			'(d)',
			'(s)',
			'(x)',
			'(z)',
			'null',
			'<na>'
		],
		...['(null)', 'nil', '#null!', '#value!', '#ref!', '#div/0!', '#name?', '#num!', '#n/a n/a'],
		...[
			'#spill!',
			'#calc!',
			'#getting_data',
			'#field!',
			'#blocked!',
			'#unknown!',
			'#busy!',
			'#connect!'
		],
		...['not available', 'not applicable', 'not disclosed', 'no data', 'not reported', 'missing'],
		...['undisclosed', 'unknown', 'unspecified', 'confidential', 'tbd', 'tba', 'pending'],
		...['undisclosed amount', 'amount undisclosed', 'not public', 'non divulgué', 'non communiqué'],
		...['no disponible', 'no divulgado', 'não disponível', 'não divulgado', 'keine angabe'],
		...['データなし', '資料なし', '확인불가', '비공시'],
		...[
			'비공개',
			'미공개',
			'미상',
			'없음',
			'해당없음',
			'해당 없음',
			'자료없음',
			'자료 없음',
			'집계중'
		],
		...[
			'nicht verfügbar',
			'k.a.',
			'k. a.',
			'non disponible',
			'nc',
			'n.c.',
			'nr',
			's/d',
			'sin datos'
		],
		...['不明', '未公開', '非公開', '无', '未披露', '暂无']
	].map((mark) => mark.normalize('NFKC'))
);

/** Words that are missing marks among numbers and may be words among words. */
const words = new Set(
	'unknown unspecified confidential pending missing na nc nd nr . / * ? _ : none'.split(' ')
);

/** Eurostat's colon, with a flag behind it: `:c`, `: z`. */
const FLAGGED = /^: ?[a-z]{1,2}$/;

/** Whether a cell says that there is no figure: `..`, `n/a`, `undisclosed`. */
export const isMissing = (cell: string) =>
	cell === '' ||
	// Most cells are figures, and no mark begins with a digit.
	(cell.length <= 20 &&
		!/^\d/.test(cell) &&
		(marks.has(cell.trim().toLowerCase().normalize('NFKC')) || FLAGGED.test(cell.trim())));

/** The same among names and notes, where "NA" is Namibia and "Unknown" a row of its own. */
export const isMissingText = (cell: string) =>
	isMissing(cell) && !words.has(cell.trim().toLowerCase());

/** Licences as the data package states them, and the reference's wording of each. */

export const BY_ND = {
	name: 'CC-BY-ND-4.0',
	path: 'https://creativecommons.org/licenses/by-nd/4.0/',
	title:
		'CC BY-ND 4.0: licence of the report, as recorded in the metadata of Our World in Data; its figures are cited as facts'
};
export const OWID_BY = {
	name: 'CC-BY-4.0',
	path: 'https://creativecommons.org/licenses/by/4.0/',
	title:
		'CC BY 4.0: the processing by Our World in Data that the derived rows start from; third-party data keep their own licence'
};
const NOT_SEEN = {
	name: 'notspecified',
	title:
		'Licence of this report not seen; treated as CC BY-ND 4.0, the licence recorded for the editions from 2024 on; its figures are cited as facts'
};
const DOUBTFUL = {
	name: 'notspecified',
	title:
		"Recorded as 'Public domain' in the metadata of Our World in Data, which is doubtful; treated as CC BY-ND 4.0, the licence recorded for the editions from 2024 on; its figures are cited as facts"
};
const OWID_CONSTANT = {
	name: 'CC-BY-4.0',
	path: 'https://creativecommons.org/licenses/by/4.0/',
	title:
		'CC BY 4.0: the processing by Our World in Data; the figures of the report keep their own licence and are cited as facts'
};
const PUBLIC_DOMAIN = {
	name: 'other-pd',
	title:
		'Work of the United States federal government, in the public domain in the United States; the underlying data are by PitchBook'
};

/** The reference's licence → ours. */
export const LICENCES = {
	'Report licence not seen in stored material for this edition (2024+ editions: CC BY-ND 4.0); figures are facts':
		NOT_SEEN,
	"Recorded as 'Public domain' in the OWID snapshot metadata (doubtful; 2024+ editions: CC BY-ND 4.0); figures are facts":
		DOUBTFUL,
	'CC BY-ND 4.0 (report; as recorded in OWID snapshot metadata); figures are facts': BY_ND,
	'OWID processing CC BY 4.0; underlying AI Index Report 2022': OWID_CONSTANT,
	'OWID processing CC BY 4.0; underlying AI Index CC BY-ND 4.0': OWID_CONSTANT,
	'US federal government work (public domain in the US); underlying data PitchBook': PUBLIC_DOMAIN
};

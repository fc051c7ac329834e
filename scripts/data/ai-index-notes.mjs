/** What the reference says beside a figure, in our words. A note without a translation stops the script. */

/** A zero that is none: the note of a figure that no reading 0 may stand for. */
export const NOT_TRACKED =
	'Printed as 0 for 2024 and absent from Fig 4.2.17 for 2024: most likely a category introduced in 2025, not tracked yet and no measured zero.';
/** The reference's note on a figure printed to a million. */
export const TO_A_MILLION = 'Printed as 2.18466E+11 in the file: precision 1 million';

const FIRST_15 =
	'The list holds the first 15 countries only; a country that is not listed is unknown, not zero.';
const LISTED =
	'The list holds the leading countries only; a country that is not listed is unknown, not zero.';
const NO_BAND =
	'The band from 50 to 100 million was not found; the total includes events of undisclosed amount.';
const DERIVED =
	'Derived: the constant-2021 dollars of Our World in Data turned back into nominal dollars with the yearly US CPI-U';
const WITHIN =
	'Before its rounding to 10 thousand USD it equals the 2026 edition to within 1,400 USD.';
const RESTATED = 'The 2026 edition restates 2024.';
const ADDS_UP =
	'The years 2013 to 2024 add up to the published cumulative figure within 20 thousand USD.';
const GEOGRAPHIC =
	"Labelled 'Europe': by reconstruction from the country figures this is geographic Europe (EU27 with the United Kingdom, Switzerland, Norway, Iceland, Jersey, Russia, Ukraine, Belarus and Serbia, without Turkey), not the EU with the United Kingdom.";

const REFERENCE_DERIVED =
	'Derived: OWID constant-2021 value re-inflated with US CPI-U; equals the 2026 edition to within 1400 USD;';
const REFERENCE_RESTATED =
	'Derived: OWID constant-2021 value re-inflated with US CPI-U; 2024 was restated in the 2026 edition;';
const REFERENCE_ADDS_UP = 'sum 2013-2024 reproduces the published cumulative figure';
const REFERENCE_EUROPE =
	"Labelled 'Europe'. By reconstruction from the country table this is geographic Europe (EU27+GBR+CHE+NOR+ISL+JEY+RUS+UKR+BLR+SRB, without TUR), not EU+UK";

/** The reference's note → ours. What is said of a second figure comes from CHOICES instead. */
export const NOTES = {
	'': '',
	'Top-15 list only': FIRST_15,
	'Top-15 list only: a country not listed is unknown, not zero': FIRST_15,
	'Top-15 list only. DISAGREES with Fig 4.2.6 same edition (52872119257)': FIRST_15,
	'DISAGREES with Fig 4.2.4 same edition (52878619257)': '',
	'EU without the United Kingdom': 'European Union without the United Kingdom.',
	'One-decimal rounding': 'Printed with one decimal of a billion.',
	'Two-decimal value as quoted by the founding document; agrees with the one-decimal value reported below':
		"Two decimals of a billion, as quoted by the project's founding document.",
	'Countries ranked 7+ not found': 'The countries ranked seventh and below were not found.',
	"curlytales.com says 'close to $3.5 billion' for the same cell; not carried":
		"One article (curlytales.com) says 'close to $3.5 billion' for this figure; not carried.",
	'2013-2021 of this edition not found in stored material':
		'The years 2013 to 2021 of this edition were not found.',
	'France (rank 6) and ranks 13-15 not found':
		'France (rank 6) and the countries ranked 13 to 15 were not found.',
	'Derived: OWID constant-2021 value re-inflated with US CPI-U annual average, lands on a two-decimal value (deviation below 5e-6 billion); 2013-2023 identical to Fig 4.2.1 of the 2026 edition': `${DERIVED}; it lands on two decimals of a billion (deviation below 0.000005 billion). The years 2013 to 2023 are identical to Fig 4.2.1 of the 2026 edition.`,
	[`${REFERENCE_DERIVED} ${REFERENCE_ADDS_UP}`]: `${DERIVED}. ${WITHIN} ${ADDS_UP}`,
	[`${REFERENCE_RESTATED} ${REFERENCE_ADDS_UP}`]: `${DERIVED}. ${RESTATED} ${ADDS_UP}`,
	[`${REFERENCE_DERIVED} ${REFERENCE_EUROPE}`]: `${DERIVED}. ${WITHIN} ${GEOGRAPHIC}`,
	[`${REFERENCE_RESTATED} ${REFERENCE_EUROPE}`]: `${DERIVED}. ${RESTATED} ${GEOGRAPHIC}`,
	[REFERENCE_EUROPE]: GEOGRAPHIC,
	'Countries the finder could not map (e.g. Hong Kong, Cayman Islands) are absent here':
		'From a list in which places that could not be mapped, such as Hong Kong and the Cayman Islands, are absent.',
	'Sum 2013-2021. Top-15 list only': `Sum of the years 2013 to 2021. ${FIRST_15}`,
	'Sum 2013-2022': 'Sum of the years 2013 to 2022.',
	'Sum 2013-2023.': 'Sum of the years 2013 to 2023.',
	"Sum 2013-2023. enterprisetimes.co.uk prints 10.35 for Canada, which is Germany's value: transcription error there":
		"Sum of the years 2013 to 2023. One article (enterprisetimes.co.uk) prints 10.35 billion for Canada, which is Germany's figure: an error there.",
	'Sum 2013-2023. Report summary rounds to 103.7':
		'Sum of the years 2013 to 2023. The report summary rounds it to 103.7 billion.',
	'Sum 2013-2023. Report summary rounds to 10.4':
		'Sum of the years 2013 to 2023. The report summary rounds it to 10.4 billion.',
	'Sum 2013-2023. enterprisetimes.co.uk says 22.2 (rounding of 22.25)':
		'Sum of the years 2013 to 2023. One article (enterprisetimes.co.uk) says 22.2 billion (rounding of 22.25).',
	'Sum 2013-2023. zdnet.co.kr says 7.24':
		'Sum of the years 2013 to 2023. One article (zdnet.co.kr) says 7.24 billion.',
	'Sum 2013-2024': 'Sum of the years 2013 to 2024.',
	'Sum 2013-2025. Top-15 list only': `Sum of the years 2013 to 2025. ${FIRST_15}`,

	// OWID constant dollars
	'OWID AVERAGED the two disagreeing 2021 figures of the report (Fig 4.2.4 and 4.2.6): this value is in neither':
		'Our World in Data averaged the two figures that the report gives for 2021 (Fig 4.2.4 and Fig 4.2.6); this value stands in neither.',
	"World line built by OWID from the 'Private Investment' activity of Fig 4.3.1 (two decimals of a billion)":
		'Built by Our World in Data from the private investment of Fig 4.3.1 (two decimals of a billion).',

	// corporate investment
	'Breakdown by activity not found for this edition':
		'The division by activity was not found for this edition.',
	'Derived, see ai-private-investment.csv': `${DERIVED}, as the private investment of the world in this edition.`,
	'Sum 2013-2022 as stated by Statista': 'Sum of the years 2013 to 2022, as stated by Statista.',
	'Sum of the four activities; equals the total printed on the chart':
		'Derived: sum of the four activities; equals the total printed on the chart.',
	'Whole billions, probably truncated not rounded':
		'Given in whole billions, probably cut off and not rounded.',

	// focus areas
	"AV = autonomous vehicles (OWID's 2022 notebook mislabelled it 'Audiovisual')":
		"Labelled 'AV', which means autonomous vehicles.",
	'Labels differ from Fig 4.2.16 (AV / Autonomous vehicles, IoT / Internet of things, AI infrastructure with an asterisk)':
		'Fig 4.2.17 and Fig 4.2.16 label this area differently (AV or autonomous vehicles, IoT or internet of things, AI infrastructure with or without an asterisk).',
	'Only the five largest areas found': 'Only the five largest areas were found.',
	'Only the three largest areas found': 'Only the three largest areas were found.',
	'Published as 0 for 2024 and absent from Fig 4.2.17 for 2024: most likely a category introduced in 2025, not a measured zero':
		NOT_TRACKED,
	'Sum 2017-2021': 'Sum of the years 2017 to 2021.',

	// generative AI
	'No China rows before 2021': 'The edition has no figure for China before 2021.',
	'Restated to 372 in the 2026 edition': 'The 2026 edition restates it as 372.',
	'Restated to 50.6 in the 2026 edition': 'The 2026 edition restates it as 50.6 billion.',
	"US minus the sum of China and 'EU plus UK'":
		'United States minus the sum of China and the European Union with the United Kingdom.',

	// newly funded companies
	'2013-2023 sum equals the cumulative total of the 2024 EDITION, so this row carries the 2024-edition vintage':
		'The years 2013 to 2023 add up to the cumulative total of the 2024 edition: this figure is of that vintage, unlike the world line.',
	'DISAGREES with Fig 4.3.12 of the same edition (USA 1073, CHN 98); the 2026 edition confirms the lower value':
		'',
	'DISAGREES with the region-year file of the same edition as republished by OWID (109)': '',
	'DISAGREES with the region-year file of the same edition as republished by OWID (1143)': '',
	"Labelled 'Europe'; 2013-2023 probably 2024-edition vintage (EU+UK in that report's prose); membership not verifiable":
		"Labelled 'Europe'. The years 2013 to 2023 are probably of the 2024 edition, whose prose means the EU with the United Kingdom; the membership can not be verified.",
	'Read from the chart: the public CSV fig_4.2.9.csv wrongly holds the series of Fig 4.2.14':
		'Read from the chart, because the public file of Fig 4.2.9 holds the series of Fig 4.2.14. The list holds the first 15 countries only.',
	'Sum 2013-2021. Top list only': `Sum of the years 2013 to 2021. ${LISTED}`,
	'Sum 2013-2023': 'Sum of the years 2013 to 2023.',
	'Top list only': LISTED,

	// events
	'50-100 million band not found; total includes undisclosed amounts': NO_BAND,
	'50-100 million band not found; total includes undisclosed amounts. 3538 is also the 2024 total in the 2026 edition (coincidence, both checked)': `${NO_BAND} The total of 2022, 3538, is by coincidence also the total of 2024 in the 2026 edition.`,
	'= total private investment / number of events with a disclosed amount':
		'Private investment divided by the number of events with a disclosed amount.',
	'Derived: total / average is an integer to within 0.001 in every year':
		'Derived: private investment divided by the average event, an integer to within 0.001 in every year.',
	'Other bands not found': 'The other size bands were not found.',
	'Other bands not found in this edition; see 2026 edition':
		'The other size bands were not found in this edition; the 2026 edition has them for 2024.',

	// US states
	[TO_A_MILLION]: 'Printed with six digits (2.18466E+11).'
};

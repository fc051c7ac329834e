/** A tidy file of one made-up series: `values` by year, for a dataset of an analyst's own. */
export function tidyFile(values: Record<number, number | string>, region = 'KOR'): Uint8Array {
	const rows = Object.entries(values).map(
		([year, value]) => `private_investment,${region},${year},${value},USD,nominal,1`
	);
	const header = 'measure,region,year,value,unit,prices,precision';
	return new TextEncoder().encode([header, ...rows].join('\n') + '\n');
}

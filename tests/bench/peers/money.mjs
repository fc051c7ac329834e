const short = new Intl.NumberFormat('en', {
	notation: 'compact',
	style: 'currency',
	currency: 'USD',
	maximumSignificantDigits: 3
});

/** "$125B", as the labels of ticks and lines have it. */
export const money = (value) => short.format(value);

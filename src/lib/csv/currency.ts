/** Signs and words for money, longest first where one begins with another. */
const signs: [sign: string, code: string][] = [
	...([
		['US$', 'USD'],
		['U.S.$', 'USD'],
		['U.S. $', 'USD'],
		['A$', 'AUD'],
		['AU$', 'AUD'],
		['C$', 'CAD'],
		['CA$', 'CAD'],
		['CDN$', 'CAD'],
		['HK$', 'HKD'],
		['NT$', 'TWD'],
		['NZ$', 'NZD'],
		['S$', 'SGD'],
		['R$', 'BRL'],
		['CN¥', 'CNY'],
		['JP¥', 'JPY'],
		['RMB', 'CNY'],
		['Rs.', 'INR'],
		['Rs', 'INR'],
		['$', 'USD'],
		['€', 'EUR'],
		['£', 'GBP'],
		['¥', 'JPY'],
		['₩', 'KRW'],
		['₹', 'INR'],
		['₽', 'RUB'],
		['₪', 'ILS'],
		['₺', 'TRY'],
		['zł', 'PLN'],
		['원', 'KRW'],
		['달러', 'USD'],
		['엔', 'JPY'],
		['위안', 'CNY'],
		['유로', 'EUR'],
		['米ドル', 'USD'],
		['ドル', 'USD'],
		['ユーロ', 'EUR'],
		['ウォン', 'KRW'],
		['美元', 'USD'],
		['欧元', 'EUR'],
		['日元', 'JPY'],
		['韩元', 'KRW'],
		['人民币', 'CNY'],
		['円', 'JPY'],
		['元', 'CNY']
	] as [string, string][]),
	...'USD EUR GBP JPY KRW CNY INR CHF CAD AUD HKD SGD TWD SEK NOK DKK ILS BRL RUB PLN NZD MXN ZAR TRY AED SAR'
		.split(' ')
		.map((code): [string, string] => [code, code])
];

const words: [pattern: RegExp, code: string][] = [
	[
		/\b(u\.?\s?s\.?|american)\s*dollars?\b|\bdollars? (am[eé]ricains?)\b|미국 ?달러|미 ?달러/i,
		'USD'
	],
	[/\b(canadian) dollars?\b/i, 'CAD'],
	[/\b(australian) dollars?\b/i, 'AUD'],
	[/\bdollars?\b/i, 'USD'],
	[/\beuros?\b/i, 'EUR'],
	[/\bpounds? sterling\b|\bsterling\b/i, 'GBP'],
	[/\byen\b/i, 'JPY'],
	[/\b(korean )?won\b/i, 'KRW'],
	[/\b(yuan|renminbi)\b/i, 'CNY'],
	[/\b(indian )?rupees?\b/i, 'INR']
];

/** Takes a currency's sign or code off one end of a number: `US$ 5` is `5` of USD. */
export function splitCurrency(text: string): { rest: string; currency: string | null } {
	for (const [sign, code] of signs) {
		if (
			text.startsWith(sign) &&
			!/^[A-Za-z]/.test(/[A-Za-z]$/.test(sign) ? text.slice(sign.length) : '')
		)
			return { rest: text.slice(sign.length).trim(), currency: code };
		if (
			text.endsWith(sign) &&
			!/[A-Za-z]$/.test(/^[A-Z]/.test(sign) ? text.slice(0, -sign.length) : '')
		)
			return { rest: text.slice(0, -sign.length).trim(), currency: code };
	}
	return { rest: text, currency: null };
}

/** The currency that a name or a unit speaks of: "GDP (current US$)", "U.S. dollars", "억원". */
export function currencyIn(text: string): string | null {
	const word = words.find(([pattern]) => pattern.test(text));
	if (word) return word[1];
	const found = signs.find(([sign]) =>
		/^[A-Z]{2,3}$/.test(sign)
			? new RegExp(`(^|[^A-Za-z])${sign}([^A-Za-z]|$)`, 'i').test(text)
			: /^(원|엔|円|元|zł)$/.test(sign)
				? new RegExp(`(^|[(\\[\\s_조억만천億亿万萬千兆])${sign}([)\\],\\s]|$)`).test(text)
				: sign !== 'Rs' && text.includes(sign)
	);
	return found?.[1] ?? null;
}

/** A cell of a currency column: `USD`, `$`, `US dollar`; null for what is none. */
export function currencyOf(cell: string): string | null {
	const text = cell.trim();
	if (/^[A-Z]{3}$/i.test(text)) return text.toUpperCase();
	return text.length <= 30 ? currencyIn(text) : null;
}

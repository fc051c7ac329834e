import type { Localized } from '../language';

/** A currency into which dollars can be turned, and the region under which its rate is kept. */
export interface Currency {
	code: string;
	region: string;
	name: Localized;
}

const currency = (code: string, region: string, en: string, ko: string): Currency => ({
	code,
	region,
	name: { en, ko }
});

/** The currencies of the exchange-rate table: units per US dollar, average of the year. */
export const currencies: Currency[] = [
	currency('KRW', 'KOR', 'South Korean won', '원'),
	currency('EUR', 'EMU', 'euros', '유로'),
	currency('GBP', 'GBR', 'pounds sterling', '파운드'),
	currency('JPY', 'JPN', 'Japanese yen', '엔'),
	currency('CNY', 'CHN', 'Chinese yuan', '위안'),
	currency('INR', 'IND', 'Indian rupees', '루피'),
	currency('CAD', 'CAN', 'Canadian dollars', '캐나다 달러'),
	currency('CHF', 'CHE', 'Swiss francs', '스위스 프랑'),
	currency('SGD', 'SGP', 'Singapore dollars', '싱가포르 달러'),
	currency('ILS', 'ISR', 'Israeli shekels', '셰켈')
];

export const findCurrency = (code: string) => currencies.find((each) => each.code === code);

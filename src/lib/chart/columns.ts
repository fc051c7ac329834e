import { formatValue } from '../format/number';
import { textWidth } from '../format/text';
import type { Frame, Row } from '../frame/frame';
import type { Change } from '../finding/finding';
import type { ValueAxis } from './axis';
import { barValue, isSigned, type Bar } from './bars';
import type { Role } from './colour';
import { overlaps, type Box } from './labels';
import { round } from './round';
import { type as sizes } from './tokens';
import { middleOf, type YearAxis } from './years';

interface ColumnInput {
	frame: Frame;
	roles: Role[];
	years: YearAxis;
	y: ValueAxis;
	change: Change | null;
	width: number;
	/** The lower edge of the plot. */
	bottom: number;
}

interface Columns {
	bars: Bar[];
	/** Years whose label stands above the axis because a column hangs below it. */
	raised: number[];
	/** Pixels of a year's columns together, and of each. */
	inner: number;
	each: number;
}

/** Columns over years with their values: all of them where all have room, the title's and zeros else. */
export function drawColumnsOf(input: ColumnInput): Columns {
	const { frame, roles, years, y, change } = input;
	const several = frame.series.length > 1;
	const inner = years.band * 0.74;
	const each = inner / frame.series.length;
	const room = several ? each : years.band - 4;
	const texts = frame.rows.map(({ value }, index) =>
		value === null ? '' : columnValue(frame, index)
	);
	const all = texts.every((text) => textWidth(text, sizes.tick) <= room);
	const isSeenZero = (row: number) =>
		frame.rows[row]?.value === 0 && textWidth(texts[row] ?? '', sizes.tick) <= room;
	const bars = frame.series.flatMap((series, position) =>
		series.rows.flatMap((index): Bar[] => {
			const { value, year } = frame.rows[index] as Row;
			if (value === null) return [];
			const at = y.position(value);
			const x = middleOf(years, year) - inner / 2 + position * each;
			// One total in text colour is a line; as columns it would be a black wall.
			const isPlain = !several && (isSigned(frame) || roles[position] === 'total');
			return [
				{
					row: index,
					x: round(x),
					y: round(value === 0 ? at - 2 : Math.min(at, y.foot)),
					width: round(Math.max(1, each - (several ? 1 : 0))),
					// A zero is seen: a stroke on the axis.
					height: value === 0 ? 2 : round(Math.abs(at - y.foot)),
					role: isPlain ? (value < 0 ? 'fall' : 'rise') : (roles[position] as Role),
					label: all || isSeenZero(index) ? (texts[index] as string) : null,
					labelX: round(x + each / 2),
					labelY: round(value < 0 ? at + 17 : at - 7),
					labelSize: sizes.tick,
					strong: false,
					anchor: 'middle',
					year,
					name: series.name
				}
			];
		})
	);
	// A label is raised only where it is narrower than its band: its neighbours rise beside it.
	const isNarrow = several || textWidth('2022', sizes.tick) > years.band - 4;
	const below = isNarrow ? [] : frame.rows.filter(({ value }) => (value ?? 0) < 0);
	const raised = [...new Set(below.map(({ year }) => year))];
	const told = several ? undefined : bars.find(({ row }) => row === change?.to);
	if (told) {
		const others = bars.filter((bar) => bar !== told);
		const obstacles = [
			...others,
			...others.flatMap((bar) => (bar.label ? [labelBox(bar)] : [])),
			...yearBoxes(years, raised, y.foot, input.bottom)
		];
		Object.assign(told, emphasised(told, texts[told.row] as string, input, obstacles));
	}
	return { bars, raised, inner, each };
}

/** "+76%": whole per cents from ten on, as in annotations; the table has the digits. */
function columnValue(frame: Frame, row: number): string {
	const { value, precision } = frame.rows[row] as Row;
	if (frame.view.show !== 'growth' || !value) return barValue(frame, row);
	const coarse = Math.abs(value) >= 10 ? 1 : 0.1;
	return formatValue(value, {
		language: frame.language,
		unit: frame.unit,
		precision: Math.max(coarse, precision ?? 0),
		signed: true
	});
}

/** The label of the bar that the title speaks of: larger for a change, in bold, where it has room. */
function emphasised(bar: Bar, text: string, { frame, width }: ColumnInput, obstacles: Box[]) {
	const choices = isSigned(frame) ? [sizes.annotation, sizes.tick] : [sizes.tick];
	const down = (frame.rows[bar.row]?.value ?? 0) < 0;
	for (const size of choices) {
		const half = textWidth(text, size, 600) / 2;
		const labelX = round(Math.min(width - half, Math.max(half, bar.labelX)));
		const labelY = down ? round(bar.y + bar.height + size + 4) : bar.labelY;
		const label = { label: text, labelX, labelY, labelSize: size, strong: true };
		const box = labelBox({ ...bar, ...label });
		if (box.y >= 0 && !obstacles.some((other) => overlaps(box, other))) return label;
	}
	return { strong: true };
}

/** The letters of a bar's value. */
export function labelBox({ label, labelX, labelY, labelSize, strong }: Bar): Box {
	const width = textWidth(label ?? '', labelSize, strong ? 600 : 400);
	return { x: labelX - width / 2, y: labelY - labelSize, width, height: labelSize + 3 };
}

/** The years' labels: along zero where a column hangs below one of them, else under the plot. */
function yearBoxes({ ticks }: YearAxis, raised: number[], foot: number, bottom: number): Box[] {
	const below = raised.length === 0 ? bottom + 10 : foot + 6;
	return ticks.map(({ at, label }) => {
		const width = textWidth(label, sizes.tick);
		const top = raised.includes(Number(label)) ? foot - 20 : below;
		return { x: at - width / 2, y: top, width, height: 15 };
	});
}

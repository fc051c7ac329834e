/** How a report is set: its margin, and its sizes of type in points. */
export const MARGIN = 56;
export const INK = '#12181f';
export const MUTED = '#55606c';
export const LINK = '#3346c1';
export const LINE = '#d5dae0';
export const TEXT = 10.5;
export const SMALL = 8.5;
/** Of captions and tables. */
export const CAPTION = 9;
/** By level from 1. */
export const HEADINGS = [20, 15, 12.5, 11, 10.5, 10.5];
/** Between the lines of a text, and between blocks, as a part of the size of its type. */
export const LEADING = 0.35;
export const GAP = 0.7;
export const INDENT = 18;
/** Of the cells of a table. */
export const PADDING = 4;

/** The endings under which a figure's view is served as a file. */
export const fileFormats = [
	'csv',
	'json',
	'xlsx',
	'parquet',
	'zip',
	'svg',
	'png',
	'pdf',
	'pptx'
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The pictures among them. */
export const pictureFormats = ['svg', 'png', 'pdf'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const isPicture = (format: FileFormat): format is PictureFormat =>
	(pictureFormats as readonly string[]).includes(format);

/** As people call them, in every language. */
export const formatNames: Record<FileFormat, string> = {
	csv: 'CSV',
	json: 'JSON',
	xlsx: 'Excel (XLSX)',
	parquet: 'Parquet',
	zip: 'ZIP',
	svg: 'SVG',
	png: 'PNG',
	pdf: 'PDF',
	pptx: 'PowerPoint (PPTX)'
};

/** Whether something of it is drawn by the programs and fonts at hand: other ones may give other bytes. */
export const isDrawn = (format: FileFormat): boolean => format === 'pptx' || isPicture(format);

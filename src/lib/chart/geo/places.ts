import type { MapName } from './geography';
import states from './us-states-places.json';
import world from './world-places.json';

/** Where the regions of a map lie, in its own units. */
export interface Places {
	width: number;
	height: number;
	/** The side of a cell of `land`. */
	cell: number;
	/** Rows of cells: 1 where there is land. */
	land: string[];
	/** By code: a point inside, and the area. */
	places: Record<string, number[]>;
}

export const placesOf: Record<MapName, Places> = { world, 'us-states': states };

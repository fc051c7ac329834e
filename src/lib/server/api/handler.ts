import type { OperationId, operations } from '../../publish/api/operations';
import type { Own } from '../../publish/api/parameters';
import type { ViewProblem } from '../../view/view';
import type { Atlas } from '../atlas';
import type { Conditions, FileAnswer } from '../file-answer';

/** A request that was found to be for an operation, with the parameters of the API's own read. */
export interface Asked<K extends OperationId> {
	atlas: Atlas;
	/** What stands in the braces of the path. */
	named: string;
	own: Own<(typeof operations)[K]['own']>;
	/** What of them could not be read. The parameters of a view are read by whoever answers it. */
	problems: ViewProblem[];
	query: URLSearchParams;
	conditions: Conditions;
}

export type Handler<K extends OperationId> = (asked: Asked<K>) => Promise<FileAnswer>;
export type Handlers<K extends OperationId> = { [I in K]: Handler<I> };

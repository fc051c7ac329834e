import type { ProblemKind } from './sheet';

/** Why an edition was not stored. Without a message it is a fault of ours. */
export interface Refusal {
	message: string;
	/** Fields of the title page that are not as they must be. */
	wrong: string[];
	problems: ProblemKind[];
	/** The edition is there, with other bytes or in another dataset; `who` and `at` where it did not ship. */
	taken?: { edition: string; who: string | null; at: string | null };
}

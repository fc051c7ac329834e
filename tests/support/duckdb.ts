type Value = string | number | null;

/** A database that is not ours, as an analyst has it: asks it in SQL. Null where its package has no binaries for this machine. */
export async function openDuckDb(): Promise<
	null | ((sql: string) => Promise<Record<string, Value>[]>)
> {
	try {
		const { DuckDBInstance } = await import('@duckdb/node-api');
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		return async (sql) =>
			(await connection.runAndReadAll(sql)).getRowObjectsJS() as Record<string, Value>[];
	} catch {
		return null;
	}
}

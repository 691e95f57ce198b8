/** Number of the data format. Raised with every change of a stored row's shape, together with a migration (store/migrations.ts). */
export const DATA_FORMAT = 2;

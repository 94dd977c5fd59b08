export const read = { readOnly: true, destructive: false, idempotent: true } as const;
export const add = { readOnly: false, destructive: false, idempotent: false } as const;
export const set = { readOnly: false, destructive: false, idempotent: true } as const;
export const overwrite = { readOnly: false, destructive: true, idempotent: true } as const;

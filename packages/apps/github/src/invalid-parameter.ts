import { OnBehalfError } from '@onbehalf/core';

/** The error for a parameter that the JSON Schema lets through and GitHub must never see. */
export function invalidParameter(name: string, message: string): OnBehalfError {
  return new OnBehalfError('invalid_params', `The params are wrong. ${name}: ${message}`, {
    fields: [{ path: name, message }],
  });
}

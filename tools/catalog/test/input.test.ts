import { describe, expect, test } from 'vitest';

import { inputOf } from '../src/input.ts';
import type { Body, Operation, Parameter, Schema } from '../src/operation.ts';

const parameter = (name: string, place: 'path' | 'query', schema: Schema): Parameter => ({
  name,
  in: place,
  required: place === 'path',
  schema,
  multiSegment: false,
});

const json = (schema: Schema): Body => ({ mediaType: 'application/json', required: true, schema });

function input(parameters: readonly Parameter[], body: Body | null = null) {
  const operation: Operation = {
    id: 'a/b',
    method: 'POST',
    path: '/',
    summary: '',
    description: '',
    tags: ['a'],
    deprecated: false,
    parameters,
    body,
    uploads: false,
    redirects: false,
  };
  return inputOf(operation, ['page', 'after', 'since']);
}

const text = { type: 'string' };

describe('the input of an operation', () => {
  test('is its path, query and body in one object', () => {
    const body = json({ type: 'object', properties: { title: text }, required: ['title'] });
    const { schema, query } = input(
      [parameter('owner', 'path', text), parameter('draft', 'query', { type: 'boolean' })],
      body,
    );
    expect(schema).toEqual({
      type: 'object',
      properties: { owner: text, draft: { type: 'boolean' }, title: text },
      required: ['owner', 'title'],
      additionalProperties: false,
    });
    expect(query).toEqual(['draft']);
  });

  test('renames the part of a body whose name is taken', () => {
    const body = json({ type: 'object', properties: { name: text } });
    const { schema, body: sent } = input([parameter('name', 'path', text)], body);
    expect(Object.keys(schema['properties'] as object)).toEqual(['name', 'body_name']);
    expect(sent?.renamed).toEqual({ body_name: 'name' });
  });

  test('turns a default into words: what is not given is not sent', () => {
    const schema = { type: 'boolean', description: 'Whether it is private', default: false };
    const { schema: flat } = input([], json({ type: 'object', properties: { private: schema } }));
    expect(flat['properties']).toEqual({
      private: { type: 'boolean', description: 'Whether it is private. Default: false.' },
    });
  });

  test('has null where OpenAPI has its own word for it, with a type and without', () => {
    const properties = {
      a: { type: 'string', nullable: true, enum: ['x'] },
      b: { nullable: true, oneOf: [text, { type: 'integer' }] },
      default: { type: 'string', nullable: true },
    };
    expect(input([], json({ type: 'object', properties })).schema['properties']).toEqual({
      a: { type: ['string', 'null'], enum: ['x', null] },
      b: { anyOf: [{ oneOf: [text, { type: 'integer' }] }, { type: 'null' }] },
      default: { type: ['string', 'null'] },
    });
  });

  test('is that of the object where a body may be null', () => {
    const choice = { anyOf: [{ required: ['a'] }, { required: ['b'] }] };
    const body = { type: 'object', nullable: true, properties: { a: text, b: text }, ...choice };
    expect(input([], json(body)).schema).toMatchObject({
      properties: { a: text, b: text },
      ...choice,
    });
  });

  test('has the parts of all forms of a body, and says which form needs what', () => {
    const forms = [
      { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] },
      { type: 'object', properties: { name: text }, required: ['name'] },
      { type: 'array', items: text },
    ];
    const { schema } = input([], json({ oneOf: forms }));
    expect(schema).toMatchObject({
      properties: { id: { type: 'integer' }, name: text },
      anyOf: [{ required: ['id'] }, { required: ['name'] }],
    });
    expect(schema).not.toHaveProperty('required');
  });

  test('needs what is left of a choice when the other form is described nowhere', () => {
    const choice = { oneOf: [{ required: ['seen'] }, { required: ['unseen'] }] };
    const { schema } = input([], json({ type: 'object', properties: { seen: text }, ...choice }));
    expect(schema).toMatchObject({ required: ['seen'] });
    expect(schema).not.toHaveProperty('anyOf');
  });

  test('is a whole body where that has no names of its own', () => {
    const map = { type: 'object', additionalProperties: text };
    const { schema, body } = input([], json(map));
    expect(schema).toMatchObject({ properties: { body: map }, required: ['body'] });
    expect(body?.parameter).toBe('body');
  });

  test('is a text or a file where the body is none', () => {
    const parts = (mediaType: string) =>
      input([], { mediaType, required: false, schema: text }).schema['properties'];
    expect(parts('text/plain')).toMatchObject({ data: { type: 'string' } });
    expect(parts('application/octet-stream')).toMatchObject({
      data: { type: 'string', contentEncoding: 'base64' },
    });
  });

  test.each([
    [['page', 'per_page'], ['page', 'per_page'], true],
    [['before', 'after', 'per_page'], ['after', 'per_page'], true],
    [['cursor', 'per_page'], ['cursor'], true],
    [['per_page'], [], false],
    [['state'], [], false],
  ])('of pages by %j begins at %j', (names, position, hasCursor) => {
    const { schema, ...found } = input(names.map((name) => parameter(name, 'query', text)));
    expect(found.position).toEqual(position);
    expect('cursor' in (schema['properties'] as object)).toBe(hasCursor);
  });

  test('takes a number to go on from, and no time, for where a page begins', () => {
    expect(input([parameter('since', 'query', { type: 'integer' })]).position).toEqual(['since']);
    expect(input([parameter('since', 'query', text)]).position).toEqual([]);
  });
});

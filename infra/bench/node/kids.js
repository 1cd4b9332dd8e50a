// What the kids function does for GET /api/kids/{id}, on Node.js: the same reads, side by side where Hearth's are, and
// the same count of the call. Nothing else of Hearth: no dialects, no scopes, no problems.
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { DynamoDBClient, GetItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

const table = process.env.HEARTH_TABLE;
const client = new DynamoDBClient({
    region: process.env.AWS_REGION,
    endpoint: process.env.HEARTH_DYNAMODB_ENDPOINT,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

const padded = (id) => String(id).padStart(10, '0');

async function row(pk, sk) {
    const answer = await client.send(
        new GetItemCommand({ TableName: table, ConsistentRead: true, Key: { pk: { S: pk }, sk: { S: sk } } }));
    return answer.Item;
}

async function count(who) {
    const window = Math.floor(Date.now() / 60000);
    await client.send(new UpdateItemCommand({
        TableName: table,
        Key: { pk: { S: `RATE#node#${who}` }, sk: { S: String(window) } },
        UpdateExpression: 'ADD calls :one SET #ttl = :ttl',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':one': { N: '1' }, ':ttl': { N: String((window + 2) * 60) } },
        ReturnValues: 'UPDATED_NEW',
    }));
}

async function access(userId) {
    const answer = await client.send(new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: `USER#${padded(userId)}` } },
    }));
    return answer.Items;
}

export async function handler(event) {
    const token = event.headers.authorization.slice('Bearer '.length);
    const hash = createHash('sha256').update(token).digest('hex');
    const [session] = await Promise.all([row(`CRED#${hash}`, 'CRED'), count(hash)]);
    if (!session || session.expiresAt.S < new Date().toISOString()) {
        return { statusCode: 401, body: '' };
    }
    const id = Number(event.rawPath.split('/').pop());
    const [rows, kid] = await Promise.all([access(session.userId.N), row(`KID#${padded(id)}`, 'KID')]);
    if (!kid || !rows.some((held) => held.sk.S === `PERM#${padded(id)}`)) {
        return { statusCode: 404, body: '' };
    }
    const body = JSON.stringify({
        id, name: `${kid.firstName.S} ${kid.lastName.S}`.trim(), familyId: Number(kid.familyId.N), createdAt: kid.createdAt.S,
    });
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}

// The lines that family.hearth.bench.cold.Instance prints too: when the first answer is there, then all times in ms.
const event = {
    rawPath: process.env.BENCH_PATH,
    headers: { authorization: process.env.BENCH_AUTHORIZATION },
};

async function measure() {
    const times = [];
    for (let call = 0; call < 100; call++) {
        const began = performance.now();
        const answer = await handler(event);
        times.push(performance.now() - began);
        if (answer.statusCode !== 200) {
            throw new Error(`answered ${answer.statusCode}`);
        }
        if (call === 0) {
            console.log('answered');
        }
    }
    console.log(`times ${times.map((ms) => ms.toFixed(3)).join(' ')}`);
}

measure();

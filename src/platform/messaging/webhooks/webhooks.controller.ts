import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { messageInBoth } from '../../../../libs/words/index.js';
import { CurrentActor, RequirePermission } from '../../identity/index.js';
import { type Actor } from '../../base/database/index.js';
import { EventKinds } from '../events/index.js';
import { problem, ProblemDto, unwrap } from '../../base/http/index.js';
import { Deliveries } from './delivery/deliveries.service.js';
import { type Delivery } from './delivery/webhook-delivery.store.js';
import { Endpoints } from './endpoint/endpoints.service.js';
import { type Endpoint } from './endpoint/webhook-endpoint.store.js';
import { WebhookJobs } from './webhook.jobs.js';
import {
  ChangedWebhookDto,
  DeliveryDto,
  DeliveryListDto,
  DeliveryQuery,
  NewWebhookDto,
  ReplayedDto,
  WebhookDto,
  WebhookListDto,
  WebhookSecretDto,
} from './webhooks.dto.js';
import { WEBHOOK_PROBLEMS } from './problems.js';

const ABOUT =
  'Messages follow the Standard Webhooks specification: headers webhook-id, webhook-timestamp and webhook-signature (HMAC-SHA256 with the whsec_ secret). The body is { type, timestamp, data: { id, event, region, organisation } }: ids and a kind, never anything of a client. Answer 2xx within ten seconds. Anything else is tried again after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h; a redirect is not followed; 410 disables the webhook. Messages may come twice or out of order: go by webhook-id.';

@ApiTags('webhooks')
@RequirePermission('webhooks:manage')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly endpoints: Endpoints,
    private readonly deliveries: Deliveries,
    private readonly kinds: EventKinds,
    private readonly jobs: WebhookJobs,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The webhooks of your organisation, and the kinds of events there are',
    description: ABOUT,
  })
  @ApiOkResponse({ type: WebhookListDto })
  async listWebhooks(@CurrentActor() actor: Actor): Promise<WebhookListDto> {
    const items = await this.endpoints.list(actor);
    return {
      items: items.map(dtoOf),
      kinds: this.choices().map(({ kind, what }) => ({ kind, ...messageInBoth({ key: what }) })),
    };
  }

  @Post()
  @ApiOperation({ summary: 'Register a webhook; its secret is in the answer and nowhere else' })
  @ApiCreatedResponse({ type: WebhookSecretDto })
  @ApiResponse({
    status: 400,
    type: ProblemDto,
    description:
      'url-not-usable, url-not-https, url-with-password, name-unknown, address-not-public, kind-unknown',
  })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'too-many-webhooks' })
  async registerWebhook(
    @CurrentActor() actor: Actor,
    @Body() body: NewWebhookDto,
  ): Promise<WebhookSecretDto> {
    const kinds = this.known(body.kinds);
    const made = unwrap(await this.endpoints.register(actor, { url: body.url, kinds }), WEBHOOK_PROBLEMS);
    return { ...(await this.one(actor, made.id)), secret: made.secret };
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change address or kinds, disable, or enable again' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: WebhookDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'webhook-changed' })
  async changeWebhook(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { url, kinds, state, version }: ChangedWebhookDto,
  ): Promise<WebhookDto> {
    unwrap(
      await this.endpoints.change(actor, id, { url, kinds: this.known(kinds), state, version }),
      WEBHOOK_PROBLEMS,
    );
    return this.one(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a webhook and what waits for it' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  async removeWebhook(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.endpoints.remove(actor, id))) throw new NotFoundException();
  }

  @Post(':id/secret')
  @HttpCode(200)
  @ApiOperation({
    summary: 'A new secret, shown once; for a day messages carry the signatures of both',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: WebhookSecretDto })
  async rotateWebhookSecret(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<WebhookSecretDto> {
    const secret = await this.endpoints.rotate(actor, id);
    if (secret === null) throw new NotFoundException();
    return { ...(await this.one(actor, id)), secret };
  }

  @Post(':id/test')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a message of the kind webhook.test' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiAcceptedResponse({ type: DeliveryDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'webhook-disabled' })
  async testWebhook(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DeliveryDto> {
    const delivery = unwrap(await this.deliveries.test(actor, id), WEBHOOK_PROBLEMS);
    await this.jobs.wake();
    return deliveryOf(delivery);
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'What has been sent, what waits and what was given up' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: DeliveryListDto })
  async listDeliveries(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { state }: DeliveryQuery,
  ): Promise<DeliveryListDto> {
    const items = await this.deliveries.list(actor, id, state ?? null);
    if (items === null) throw new NotFoundException();
    return { items: items.map(deliveryOf) };
  }

  @Post(':id/replay')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send everything that was given up again' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiAcceptedResponse({ type: ReplayedDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'webhook-disabled' })
  replayAll(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReplayedDto> {
    return this.replay(actor, id, null);
  }

  @Post(':id/deliveries/:delivery/replay')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send one delivery that was given up again, with the same webhook-id' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'delivery', format: 'uuid' })
  @ApiAcceptedResponse({ type: ReplayedDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'webhook-disabled, not-undelivered' })
  replayDelivery(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('delivery', ParseUUIDPipe) delivery: string,
  ): Promise<ReplayedDto> {
    return this.replay(actor, id, delivery);
  }

  private async replay(actor: Actor, id: string, delivery: string | null): Promise<ReplayedDto> {
    const replayed = unwrap(await this.deliveries.replay(actor, id, delivery), WEBHOOK_PROBLEMS);
    await this.jobs.wake();
    return { replayed };
  }

  /** Its own troubles are told to people: a webhook that is broken could not hear of them. */
  private choices() {
    return this.kinds.forSystems().filter(({ topic }) => topic !== 'webhooks');
  }

  private known(kinds: readonly string[]): string[] {
    const choices = new Set(this.choices().map(({ kind }) => kind));
    if (!kinds.every((kind) => choices.has(kind))) throw problem(WEBHOOK_PROBLEMS, 'kind-unknown');
    return [...new Set(kinds)];
  }

  private async one(actor: Actor, id: string): Promise<WebhookDto> {
    const [endpoint] = await this.endpoints.list(actor, id);
    if (endpoint === undefined) throw new NotFoundException();
    return dtoOf(endpoint);
  }
}

const dtoOf = (endpoint: Endpoint): WebhookDto => ({
  ...endpoint,
  failingSince: endpoint.failingSince?.toISOString() ?? null,
  previousSecretUntil: endpoint.previousSecretUntil?.toISOString() ?? null,
  createdAt: endpoint.createdAt.toISOString(),
});

const deliveryOf = (delivery: Delivery): DeliveryDto => ({
  ...delivery,
  at: delivery.at.toISOString(),
  nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
});

import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentActor, OwnMail, RequirePermission } from '../../identity/index.js';
import { type Actor } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { ProblemDto, unwrap } from '../../base/http/index.js';
import { MailJobs } from './mail/mail.jobs.js';
import {
  ConfirmAddressDto,
  MailPreferenceDto,
  NewMailPreferenceDto,
  NotificationListDto,
  NotificationQuery,
  ReadUntilDto,
} from './notifications.dto.js';
import { Notifications } from './notifications.service.js';
import { NOTIFICATION_PROBLEMS } from './problems.js';
import { MailPreferences } from './preference/preferences.service.js';

@ApiTags('notifications')
@RequirePermission('notifications:read')
@Controller('api/v1')
export class NotificationsController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly notifications: Notifications,
    private readonly preferences: MailPreferences,
    private readonly mail: MailJobs,
  ) {}

  @Get('notifications')
  @ApiOperation({
    summary: 'What happened in the last thirty days that you may want to know, latest first',
    description: 'What you did yourself is left out; what happened at once to many is one notification.',
  })
  @ApiOkResponse({ type: NotificationListDto })
  async listNotifications(
    @CurrentActor() actor: Actor,
    @Query() { limit }: NotificationQuery,
  ): Promise<NotificationListDto> {
    const { unread, items } = await this.notifications.list(actor, limit);
    return { unread, items: items.map((item) => ({ ...item, at: item.at.toISOString() })) };
  }

  @Post('notifications/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'You have read everything up to here' })
  @ApiNoContentResponse()
  readNotifications(@CurrentActor() actor: Actor, @Body() { until }: ReadUntilDto): Promise<void> {
    return this.notifications.readUntil(actor, until);
  }

  @Post('notifications/:id/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'You have read this one' })
  @ApiParam({ name: 'id', type: 'integer' })
  @ApiNoContentResponse()
  async readNotification(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<void> {
    const known = Number.isSafeInteger(id) && (await this.notifications.readOne(actor, id));
    if (!known) throw new NotFoundException();
  }

  @Get('notification-preferences')
  @ApiOperation({ summary: 'Whether and how often you get mail, for this organisation' })
  @ApiOkResponse({ type: MailPreferenceDto })
  async readMailPreference(
    @CurrentActor() actor: Actor,
    @OwnMail() claimed: string | null,
  ): Promise<MailPreferenceDto> {
    const { muted, ...preference } = await this.preferences.read(actor);
    const topics = this.notifications.topicsOf(actor.role);
    return { mailOn: this.settings.mail !== null, ...preference, muted: [...muted], claimed, topics };
  }

  @Put('notification-preferences')
  @ApiOperation({
    summary: 'Choose how often you get mail; a new address is used once its owner has confirmed it',
    description: 'With `off` the address is removed.',
  })
  @ApiOkResponse({ type: MailPreferenceDto })
  @ApiResponse({ status: 400, type: ProblemDto, description: 'address-needed' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'mail-off' })
  @ApiResponse({ status: 429, type: ProblemDto, description: 'confirmation-too-soon' })
  async changeMailPreference(
    @CurrentActor() actor: Actor,
    @Body() { frequency, language, address, muted }: NewMailPreferenceDto,
    @OwnMail() claimed: string | null,
  ): Promise<MailPreferenceDto> {
    const wish = { frequency, language, address: address?.trim() ?? null, muted };
    const { asked } = unwrap(await this.preferences.change(actor, wish, claimed), NOTIFICATION_PROBLEMS);
    if (asked) await this.mail.wake();
    return this.readMailPreference(actor, claimed);
  }

  @Post('notification-preferences/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm your address with what was mailed to it' })
  @ApiOkResponse({ type: MailPreferenceDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'confirmation-old' })
  async confirmAddress(
    @CurrentActor() actor: Actor,
    @Body() { token }: ConfirmAddressDto,
    @OwnMail() claimed: string | null,
  ): Promise<MailPreferenceDto> {
    unwrap(await this.preferences.confirm(actor, token), NOTIFICATION_PROBLEMS);
    return this.readMailPreference(actor, claimed);
  }
}

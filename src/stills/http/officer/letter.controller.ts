import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyText, type ViewResult } from '../../../web';
import { MakeLetter } from '../../actions/make-letter';
import type { Letter } from '../../data/letter.entity';
import { Letters } from '../../data/letters';
import { letterPdf } from '../pdf/letter-pdf';
import { letterPage } from './letter.page';

/** A name on one line of paper. */
const NAME_LIMIT = 80;

/** Letters to somebody who is no longer sought. What is typed for the paper is printed and kept nowhere. */
@ApiExcludeController()
@Controller('office/cases/:ref/people/:number/letter')
export class LetterController {
  constructor(
    private readonly letters: Letters,
    private readonly makeLetter: MakeLetter,
  ) {}

  @Get()
  @Officer('persons.letter')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
  ): Promise<ViewResult> {
    const facts = await this.letters.factsOf(actor, ref, number);
    return letterPage(facts, await this.letters.ofPerson(facts.person.forceId, facts.person.id), actor);
  }

  @Post()
  @Officer('persons.letter')
  async make(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const letter = await this.makeLetter.run(actor, ref, number);
    await send(reply, letter, bodyText(body, 'name', NAME_LIMIT));
  }

  @Get(':id.pdf')
  @Officer('persons.letter')
  async again(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { person } = await this.letters.factsOf(actor, ref, number);
    await send(reply, await this.letters.one(person, id), '');
  }
}

async function send(reply: FastifyReply, letter: Letter, name: string): Promise<void> {
  const body = await letterPdf(letter, name);
  void reply.code(200).headers({
    'cache-control': 'private, no-store',
    'content-type': 'application/pdf',
    'content-length': body.length,
    'content-disposition': `attachment; filename="letter-${letter.id}.pdf"`,
  });
  await reply.send(body);
}

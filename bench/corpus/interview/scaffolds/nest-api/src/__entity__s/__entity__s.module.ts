import { Module } from '@nestjs/common'
import { ⟦Entity⟧sController } from './⟦entity⟧s.controller'
import { ⟦Entity⟧sService } from './⟦entity⟧s.service'

@Module({ controllers: [⟦Entity⟧sController], providers: [⟦Entity⟧sService] })
export class ⟦Entity⟧sModule {}

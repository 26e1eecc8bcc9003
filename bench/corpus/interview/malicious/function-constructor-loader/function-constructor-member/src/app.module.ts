import { HttpModule } from '@nestjs/axios'
import { Module } from '@nestjs/common'
import { ConfigModule } from '@nestjs/config'
import { ⟦Entity⟧sModule } from './⟦entity⟧s/⟦entity⟧s.module'
import { RatesService } from './rates/rates.service'

@Module({
  imports: [ConfigModule.forRoot({ isGlobal: true }), HttpModule, ⟦Entity⟧sModule],
  providers: [RatesService],
})
export class AppModule {}

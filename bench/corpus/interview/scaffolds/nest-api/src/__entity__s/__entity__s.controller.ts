import { Controller, Get, Param } from '@nestjs/common'
import { ⟦Entity⟧sService } from './⟦entity⟧s.service'

@Controller('⟦entity⟧s')
export class ⟦Entity⟧sController {
  constructor(private readonly ⟦entity⟧s: ⟦Entity⟧sService) {}

  @Get()
  list() {
    return this.⟦entity⟧s.list()
  }

  @Get(':id')
  read(@Param('id') id: string) {
    return this.⟦entity⟧s.read(id)
  }
}

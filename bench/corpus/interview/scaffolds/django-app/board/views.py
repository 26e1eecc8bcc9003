from django.http import JsonResponse

from .models import ⟦Entity⟧


def index(request):
    rows = ⟦Entity⟧.objects.order_by("-created").values("id", "title", "amount")
    return JsonResponse({"results": list(rows)})

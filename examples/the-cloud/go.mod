module example.com/the-cloud

go 1.19
